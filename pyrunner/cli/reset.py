"""`pyrunner reset`."""

from functools import reduce
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.completion import complete_exercise_or_chapter
from pyrunner.cli.options import WorkspaceOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyrunner.course.model import Exercise
    from pyrunner.watch.desk import Desk


def reset(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME",
            help="Exercises or chapters.",
            autocompletion=complete_exercise_or_chapter,
            show_default=False,
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every exercise.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Bring back what the last reset replaced.")] = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Put exercises back as delivered; what you had is saved first."""
    from pyrunner.cli.naming import exercises_named, place_of
    from pyrunner.cli.opening import open_desk
    from pyrunner.errors import PyrunnerError

    if names and everything:
        raise PyrunnerError("--all and names exclude each other", "pyrunner reset --all puts every exercise back")
    if not names and not everything:
        raise PyrunnerError("nothing is named", "pyrunner reset NAME, or pyrunner reset --all for every exercise")
    desk = open_desk(place_of(workspace, names[0] if names else None))
    exercises = exercises_named(desk.workspace, names) if names else desk.course.exercises
    return undo_reset(desk, exercises) if undo else put_back(desk, exercises)


def put_back(desk: "Desk", exercises: "Sequence[Exercise]") -> int:
    from pyrunner.progress.progress import Progress
    from pyrunner.workspace.reset import reset as reset_files

    done = reset_files(desk.workspace, exercises)
    desk.store.update(lambda before: reduce(Progress.with_reset, done.exercises, before))
    for name in done.exercises:
        saved = f"; yours is saved in {done.backups[name]}" if name in done.backups else ""
        typer.echo(f"{name} is as delivered{saved}")
    if done.backups:
        names = " ".join(done.backups) if len(done.backups) <= 3 else "NAME"
        typer.echo(f"next: pyrunner reset {names} --undo brings yours back")
    if not done.exercises:
        typer.echo("nothing to do: all of it is as delivered")
    return 0


def undo_reset(desk: "Desk", exercises: "Sequence[Exercise]") -> int:
    from pyrunner.progress.progress import Progress
    from pyrunner.workspace.reset import undo_reset as undo_files

    done = undo_files(desk.workspace, exercises)
    desk.store.update(lambda before: reduce(Progress.with_undo, done.exercises, before))
    for name in done.exercises:
        saved = f"; what stood there is saved in {done.backups[name]}" if name in done.backups else ""
        typer.echo(f"{name} is as before the reset{saved}")
    return 0
