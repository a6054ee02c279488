"""`pyrunner check`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.completion import complete_exercise_or_chapter
from pyrunner.cli.options import JsonOption, WorkspaceOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyrunner.course.model import Exercise
    from pyrunner.verdict import Verdict
    from pyrunner.watch.desk import Desk


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME",
            help="Exercises or chapters; none means all.",
            autocompletion=complete_exercise_or_chapter,
            show_default=False,
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every exercise; the same as naming none.")] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Check several exercises, or all."""
    from pyrunner.cli.naming import exercises_named, place_of
    from pyrunner.cli.opening import open_desk
    from pyrunner.errors import PyrunnerError

    if names and everything:
        raise PyrunnerError("--all and names exclude each other", "pyrunner check --all checks every exercise")
    desk = open_desk(place_of(workspace, names[0] if names else None))
    exercises = exercises_named(desk.workspace, names) if names else desk.course.exercises
    verdicts = check_each(desk, exercises, quiet=as_json)
    show(desk, verdicts, as_json=as_json)
    return 0 if all(verdict.passed or verdict.skipped for verdict in verdicts.values()) else 1


def check_each(desk: "Desk", exercises: "Sequence[Exercise]", *, quiet: bool) -> "dict[str, Verdict]":
    """Check the exercises side by side and remember each verdict; a grid on standard error shows what passes so far."""
    from pyrunner.checks.opening import open_busy_judge
    from pyrunner.checks.several import check_several
    from pyrunner.cli.output import live_screen
    from pyrunner.ui.sweep import grid_screen

    names = [exercise.name for exercise in exercises]
    verdicts: dict[str, Verdict] = {}
    with open_busy_judge(desk.workspace) as judge, live_screen(shown=not quiet) as show_screen:
        show_screen(grid_screen(names, verdicts))
        for exercise, verdict in check_several(judge, exercises, desk.snapshot):
            desk.record(exercise, verdict)
            verdicts[exercise.name] = verdict
            show_screen(grid_screen(names, verdicts))
    return verdicts


def show(desk: "Desk", verdicts: "dict[str, Verdict]", *, as_json: bool) -> None:
    from pyrunner.cli.output import print_json, print_screen
    from pyrunner.cli.verdict_json import verdict_json
    from pyrunner.ui.sweep import check_screen

    if not as_json:
        print_screen(check_screen(desk.course, verdicts, desk.store.load()))
        return
    checked = [exercise for exercise in desk.course.exercises if exercise.name in verdicts]
    print_json(
        {
            "passed": sum(verdict.passed for verdict in verdicts.values()),
            "total": len(verdicts),
            "exercises": [verdict_json(desk.workspace, exercise, verdicts[exercise.name]) for exercise in checked],
        }
    )
