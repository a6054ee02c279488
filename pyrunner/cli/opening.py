"""Open what a command works on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pyrunner.course.model import Exercise
    from pyrunner.progress.progress import Progress
    from pyrunner.watch.desk import Desk
    from pyrunner.workspace.model import Workspace

NEW_WORKSPACE = Path("pyrunner-exercises")


def open_desk(folder: Path | None, offer: Callable[[Path], bool] | None = None) -> "Desk":
    """The workspace around a folder, and the progress in it.

    Args:
        folder: where to look; without it, the current folder.
        offer: asked whether to make a workspace where there is none; without it, none is made.

    Raises:
        PyrunnerError: there is no workspace, or it cannot be used.
    """
    from pyrunner.progress.store import ProgressStore
    from pyrunner.watch.desk import Desk

    workspace = open_workspace(folder, offer)
    return Desk(workspace, ProgressStore(workspace.progress_file, workspace.backups, notify=notify))


def open_workspace(folder: Path | None, offer: Callable[[Path], bool] | None) -> "Workspace":
    from pyrunner.course.locate import bundled_course
    from pyrunner.workspace.create import create_workspace
    from pyrunner.workspace.find import NoWorkspace, find_workspace

    start = Path.cwd() if folder is None else folder
    try:
        return find_workspace(start, notify)
    except NoWorkspace:
        new = start / NEW_WORKSPACE
        if offer is None or new.exists() or not offer(new):
            raise
        return create_workspace(new, bundled_course())


def notify(sentence: str) -> None:
    """Tell what happened by the way, beside the output."""
    typer.echo(f"note: {sentence}", err=True)


def chosen_exercise(desk: "Desk", progress: "Progress", name: str | None) -> "Exercise":
    """The exercise of this name, or the current one.

    Raises:
        PyrunnerError: there is none of this name.
    """
    from pyrunner.course.names import find_exercise
    from pyrunner.watch.desk import first_exercise

    return find_exercise(desk.course, name) if name else first_exercise(desk.course, progress)
