"""`pyrunner solution`."""

import sys
from typing import Annotated

import typer

from pyrunner.cli.options import RequiredNameArgument, WorkspaceOption


def solution(
    name: RequiredNameArgument,
    spoil: Annotated[bool, typer.Option("--spoil", help="Show it before the exercise is done.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Print its source alone, as it is.")] = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show the reference solution, and how yours differs."""
    from pyrunner.cli.naming import exercise_named, place_of
    from pyrunner.cli.opening import open_desk
    from pyrunner.cli.output import print_screen
    from pyrunner.errors import PyrunnerError
    from pyrunner.ui.comparison import comparison_screen

    desk = open_desk(place_of(workspace, name))
    exercise = exercise_named(desk.workspace, name)
    if not spoil and not desk.store.load().is_done(exercise.name):
        raise PyrunnerError(
            f"{exercise.name} is not done yet",
            f"pyrunner hint {exercise.name} helps; pyrunner solution {exercise.name} --spoil shows it all the same",
        )
    reference = desk.solution(exercise)
    if plain:
        sys.stdout.write(reference.files[exercise.files[0]].decode())
    else:
        print_screen(comparison_screen(exercise, desk.snapshot(exercise), reference))
    return 0
