"""Open what a command works on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pyrunner.course.model import Exercise
    from pyrunner.progress.progress import Progress
    from pyrunner.progress.store import ProgressStore
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
    from pyrunner.watch.desk import Desk

    return Desk(*open_workspace(folder, offer))


def open_workspace(
    folder: Path | None, offer: Callable[[Path], bool] | None = None
) -> "tuple[Workspace, ProgressStore]":
    """As `open_desk`, for a command that does nothing to exercises and need not import what does."""
    from pyrunner.progress.store import ProgressStore

    workspace = find_or_make(folder, offer)
    return workspace, ProgressStore(workspace.progress_file, workspace.backups, notify=notify)


def find_or_make(folder: Path | None, offer: Callable[[Path], bool] | None) -> "Workspace":
    from pyrunner.workspace.find import NoWorkspace, find_workspace

    start = Path.cwd() if folder is None else folder
    try:
        return find_workspace(start, notify)
    except NoWorkspace:
        new = start / NEW_WORKSPACE
        if offer is None or new.exists() or not offer(new):
            raise
        return make_workspace(new)


def make_workspace(folder: Path) -> "Workspace":
    """A new workspace with the course that came with this pyrunner."""
    from pyrunner.course.locate import bundled_course
    from pyrunner.workspace.create import create_workspace

    return create_workspace(folder, bundled_course())


def notify(sentence: str) -> None:
    """Tell what happened by the way, beside the output."""
    typer.echo(f"note: {sentence}", err=True)


def chosen_exercise(workspace: "Workspace", progress: "Progress", name: str | None) -> "Exercise":
    """The exercise of this name or at this path, or the current one.

    Raises:
        PyrunnerError: there is none of this name.
    """
    if name:
        from pyrunner.cli.naming import exercise_named

        return exercise_named(workspace, name)
    from pyrunner.watch.desk import first_exercise

    return first_exercise(workspace.course, progress)
