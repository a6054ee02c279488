"""`pyrunner stats`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.options import JsonOption, PlainOption, WorkspaceOption, is_plain

if TYPE_CHECKING:
    from pyrunner.progress.statistics import Statistics


def stats(
    as_json: JsonOption = False,
    svg: Annotated[
        Path | None,
        typer.Option("--svg", metavar="FILE", help="Write a picture to this file instead.", show_default=False),
    ] = None,
    plain: PlainOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show how far you are, and the days on which you practised."""
    from datetime import datetime

    from pyrunner.cli.opening import open_workspace
    from pyrunner.progress.statistics import statistics

    place, store = open_workspace(workspace)
    found = statistics(place.course, store.load(), datetime.now().astimezone())
    if svg:
        write_picture(found, svg)
    if as_json:
        from pyrunner.cli.output import print_json
        from pyrunner.cli.stats_json import stats_json

        print_json(stats_json(found))
    elif not svg:
        show(found, plain=is_plain(plain))
    return 0


def write_picture(found: "Statistics", file: Path) -> None:
    """Write the picture to share.

    Raises:
        PyrunnerError: there is nothing to show yet, or the file cannot be written.
    """
    from pyrunner.cli.output import write_file
    from pyrunner.errors import PyrunnerError
    from pyrunner.ui.stats_picture import stats_picture

    if not found.begun:
        raise PyrunnerError("nothing has been checked yet", "pyrunner watch opens the first exercise")
    write_file(file, stats_picture(found))
    typer.echo(f"{file} is written", err=True)


def show(found: "Statistics", *, plain: bool) -> None:
    """Print the statistics, drawn or as lines of text."""
    from pyrunner.cli.output import print_screen, print_text
    from pyrunner.ui.stats import spoken_stats, stats_screen

    if plain:
        print_text(spoken_stats(found))
    else:
        print_screen(stats_screen(found))
