"""`pyrunner hint`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.options import NameArgument, WorkspaceOption

if TYPE_CHECKING:
    from pyrunner.progress.progress import Progress


def hint(
    name: NameArgument = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all hints of the exercise.")] = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show one more hint each time."""
    from pyrunner.cli.naming import place_of
    from pyrunner.cli.opening import chosen_exercise, open_workspace
    from pyrunner.cli.output import print_screen
    from pyrunner.ui.hints import hints_screen

    place, store = open_workspace(place_of(workspace, name))
    exercise = chosen_exercise(place, store.load(), name)
    total = len(exercise.hints)

    def with_one_more(before: "Progress") -> "Progress":
        return before.with_hint(
            exercise.name, total if everything else min(before.record(exercise.name).hints + 1, total)
        )

    print_screen(hints_screen(exercise, store.update(with_one_more).record(exercise.name).hints))
    return 0
