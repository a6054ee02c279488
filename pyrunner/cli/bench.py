"""`pyrunner bench`."""

from pathlib import Path
from typing import Annotated

import typer

from pyrunner.cli.options import JsonOption, RequiredNameArgument, WorkspaceOption


def bench(
    name: RequiredNameArgument,
    as_json: JsonOption = False,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Write the chart to this file too.", show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
) -> int:
    """Measure yours against pure Python, other ways and the reference."""
    from pyrunner.bench.json_report import report_json
    from pyrunner.checks.benchmark import benchmark_exercise
    from pyrunner.checks.opening import open_judge
    from pyrunner.cli.naming import exercise_named, place_of
    from pyrunner.cli.opening import open_desk
    from pyrunner.cli.output import print_json, print_screen, write_file
    from pyrunner.errors import PyrunnerError
    from pyrunner.ui.benchmark import BenchmarkScreen
    from pyrunner.ui.benchmark_picture import benchmark_picture

    desk = open_desk(place_of(workspace, name))
    if svg and not svg.parent.is_dir():
        raise PyrunnerError(f"there is no folder {svg.parent}", "choose a file in a folder that is there")
    exercise = exercise_named(desk.workspace, name)
    with open_judge(desk.workspace) as judge:
        report = benchmark_exercise(judge, exercise, desk.snapshot(exercise))
    if svg:
        write_file(svg, benchmark_picture(report))
    if as_json:
        print_json(report_json(report))
    else:
        print_screen(BenchmarkScreen(report))
    return 0 if report.rows else 2
