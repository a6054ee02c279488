"""`pyrunner run`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.options import JsonOption, LinesOption, NameArgument, PlainOption, WorkspaceOption, is_plain

if TYPE_CHECKING:
    from pyrunner.course.model import Exercise
    from pyrunner.watch.desk import Desk


def run(
    name: NameArgument = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Run the tests in this terminal, without limits, for breakpoint().")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show every failure in full.")] = False,
    as_json: JsonOption = False,
    as_lines: LinesOption = False,
    plain: PlainOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Check one exercise once."""
    from pyrunner.cli.naming import place_of
    from pyrunner.cli.opening import chosen_exercise, open_desk
    from pyrunner.errors import PyrunnerError

    ways = [option for option, given in (("--debug", debug), ("--json", as_json), ("--lines", as_lines)) if given]
    if len(ways) > 1:
        raise PyrunnerError(
            f"{' and '.join(ways)} exclude each other", ", or ".join(f"pyrunner run NAME {option}" for option in ways)
        )
    if debug and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise PyrunnerError("--debug needs a terminal", "without it, pyrunner run NAME says what is wrong")
    desk = open_desk(place_of(workspace, name))
    exercise = chosen_exercise(desk.workspace, desk.store.load(), name)
    if debug:
        return debug_once(desk, exercise)
    return check_once(desk, exercise, verbose=verbose, as_json=as_json, as_lines=as_lines, plain=is_plain(plain))


def check_once(desk: "Desk", exercise: "Exercise", *, verbose: bool, as_json: bool, as_lines: bool, plain: bool) -> int:
    from pyrunner.checks.opening import open_judge
    from pyrunner.cli.output import print_json, print_lines, print_screen, print_text
    from pyrunner.cli.verdict_json import verdict_json
    from pyrunner.cli.verdict_lines import verdict_lines
    from pyrunner.errors import PyrunnerError
    from pyrunner.ui.spoken_verdict import spoken_verdict
    from pyrunner.ui.verdict import verdict_screen

    snapshot = desk.snapshot(exercise)
    with open_judge(desk.workspace) as judge:
        verdict = judge.check(exercise, snapshot)
    unsaved: PyrunnerError | None = None
    try:
        progress = desk.record(exercise, verdict)
    except PyrunnerError as error:
        unsaved, progress = error, desk.store.load()
    if as_json:
        print_json(verdict_json(desk.workspace, exercise, verdict))
    elif as_lines:
        print_lines(verdict_lines(desk.workspace, exercise, verdict))
    elif plain:
        print_text(spoken_verdict(desk.subject(exercise), snapshot, verdict, progress, everything=verbose))
    else:
        print_screen(verdict_screen(desk.subject(exercise), snapshot, verdict, progress, everything=verbose))
    if unsaved:
        raise unsaved
    return 0 if verdict.passed else 1


def debug_once(desk: "Desk", exercise: "Exercise") -> int:
    from pyrunner.checks.debug import debug_exercise
    from pyrunner.checks.opening import open_judge

    with open_judge(desk.workspace) as judge:
        return debug_exercise(judge, exercise, desk.snapshot(exercise), desk.workspace.folder(exercise))
