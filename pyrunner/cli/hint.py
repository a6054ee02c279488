"""`pyrunner hint`."""

from typing import Annotated

import typer

from pyrunner.cli.options import NameArgument, WorkspaceOption


def hint(
    name: NameArgument = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all hints of the exercise.")] = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show one more hint each time."""
    from pyrunner.cli.opening import chosen_exercise, open_desk
    from pyrunner.cli.output import print_screen
    from pyrunner.ui.hints import hints_screen

    desk = open_desk(workspace)
    progress = desk.store.load()
    exercise = chosen_exercise(desk, progress, name)
    total = len(exercise.hints)
    shown = total if everything else min(progress.record(exercise.name).hints + 1, total)
    desk.store.update(lambda before: before.with_hint(exercise.name, shown))
    print_screen(hints_screen(exercise, shown))
    return 0
