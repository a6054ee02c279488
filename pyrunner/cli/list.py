"""`pyrunner list`."""

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.completion import complete_exercise_or_chapter
from pyrunner.cli.options import JsonOption, PlainOption, WorkspaceOption, is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyrunner.ui.choice import Choice
    from pyrunner.workspace.model import Workspace


def list_exercises(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME...",
            help="Only these chapters or exercises; where one can choose, the cursor begins there.",
            autocompletion=complete_exercise_or_chapter,
            show_default=False,
        ),
    ] = None,
    pending: Annotated[bool, typer.Option("--pending", help="Only what is not done.")] = False,
    done: Annotated[bool, typer.Option("--done", help="Only what is done.")] = False,
    as_json: JsonOption = False,
    plain: PlainOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """List the exercises and how far you are; in a terminal, search, choose and open one."""
    from pyrunner.cli.opening import open_workspace

    choice = _choice(pending=pending, done=done)
    place, store = open_workspace(workspace)
    chosen = _named(place, names or ())
    if as_json:
        from pyrunner.cli.list_json import list_json
        from pyrunner.cli.output import print_json

        print_json(list_json(place, store.load(), choice, chosen))
    elif is_plain(plain):
        from pyrunner.cli.output import print_text
        from pyrunner.ui.spoken_list import spoken_list

        print_text(spoken_list(place.course, store.load(), choice, chosen))
    elif _is_interactive():
        return browse(place, choice, chosen[0] if chosen else "")
    else:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.listing import listing_screen

        print_screen(listing_screen(place.course, store.load(), choice, chosen))
    return 0


def browse(place: "Workspace", choice: "Choice", selected: str) -> int:
    """The list as a page of `watch`."""
    from pyrunner.cli.chosen import configured
    from pyrunner.cli.watch import late_judge
    from pyrunner.watch.options import options
    from pyrunner.watch.session import browse as browse_workspace

    with closing(late_judge(place)) as judge:
        return browse_workspace(place, judge, choice, selected, options(configured()))


def _choice(*, pending: bool, done: bool) -> "Choice":
    from pyrunner.errors import PyrunnerError
    from pyrunner.ui.choice import Choice, Kind

    if pending and done:
        raise PyrunnerError("--pending and --done leave nothing", "pyrunner list shows both")
    return Choice(Kind.PENDING if pending else Kind.DONE if done else Kind.ALL)


def _named(place: "Workspace", names: "Sequence[str]") -> tuple[str, ...]:
    if not names:
        return ()
    from pyrunner.course.names import find_exercises

    return tuple(exercise.name for exercise in find_exercises(place.course, names))


def _is_interactive() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
