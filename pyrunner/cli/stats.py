"""`pyrunner stats`."""

from pathlib import Path
from typing import Annotated

import typer

from pyrunner.cli.options import JsonOption, PlainOption, WorkspaceOption, is_plain


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
        from pyrunner.cli.output import write_file
        from pyrunner.errors import PyrunnerError
        from pyrunner.ui.stats_picture import stats_picture

        if not found.begun:
            raise PyrunnerError("nothing has been checked yet", "pyrunner watch opens the first exercise")
        write_file(svg, stats_picture(found))
        typer.echo(f"{svg} is written", err=True)
    if as_json:
        from pyrunner.cli.output import print_json
        from pyrunner.cli.stats_json import stats_json

        print_json(stats_json(found))
    elif is_plain(plain) and not svg:
        from pyrunner.cli.output import print_text
        from pyrunner.ui.stats import spoken_stats

        print_text(spoken_stats(found))
    elif not svg:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.stats import stats_screen

        print_screen(stats_screen(found))
    return 0
