"""`pyrunner watch`."""

import sys
from contextlib import AbstractContextManager, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.options import JsonOption, LinesOption, NameArgument, PlainOption, WorkspaceOption, is_plain

if TYPE_CHECKING:
    from pyrunner.checks.judge import Judge
    from pyrunner.watch.late_judge import LateJudge
    from pyrunner.workspace.model import Workspace


def watch(
    name: NameArgument = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open your editor at each exercise that you turn to, where it fails.")
    ] = False,
    once: Annotated[
        bool, typer.Option("--once", help="Check once, print the verdict as `run` does, and leave.")
    ] = False,
    as_json: JsonOption = False,
    as_lines: LinesOption = False,
    plain: PlainOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Check an exercise on every save. This is the command to learn with."""
    from pyrunner.cli.run import run
    from pyrunner.errors import PyrunnerError

    if once:
        return run(name, as_json=as_json, as_lines=as_lines, plain=plain, workspace=workspace)
    if as_json or as_lines:
        option = "--json" if as_json else "--lines"
        raise PyrunnerError(f"{option} needs --once", f"pyrunner watch --once {option}, or pyrunner run {option}")
    return watch_saves(name, workspace, edits=edit, plain=is_plain(plain))


def watch_saves(name: str | None, workspace: Path | None, *, edits: bool, plain: bool) -> int:
    """Take the terminal, and check until the learner leaves."""
    from pyrunner.cli.chosen import configured
    from pyrunner.cli.naming import exercise_named, place_of
    from pyrunner.cli.opening import open_desk
    from pyrunner.errors import PyrunnerError
    from pyrunner.watch.options import options
    from pyrunner.watch.session import watch as watch_workspace

    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    desk = open_desk(place_of(workspace, name), offer=offer_workspace if interactive else None)
    if not interactive:
        raise PyrunnerError(
            "watch needs a terminal", "pyrunner watch --once checks without one, and so does pyrunner run NAME"
        )
    chosen = options(configured(), edits=edits, plain=plain)
    start = exercise_named(desk.workspace, name) if name else None
    with closing(late_judge(desk.workspace)) as judge:
        return watch_workspace(desk.workspace, judge, start, chosen)


def late_judge(workspace: "Workspace") -> "LateJudge":
    """Judges a workspace's exercises from when it is first needed on."""
    from pyrunner.watch.late_judge import LateJudge

    return LateJudge(partial(warm_judge, workspace), partial(cold_judge, workspace))


def warm_judge(workspace: "Workspace") -> "AbstractContextManager[Judge]":
    """Opens a judge; what that imports is not imported before."""
    from pyrunner.checks.opening import open_warm_judge

    return open_warm_judge(workspace)


def cold_judge(workspace: "Workspace") -> "AbstractContextManager[Judge]":
    """As `warm_judge`; its processes are started when they are needed."""
    from pyrunner.checks.opening import open_judge

    return open_judge(workspace)


def offer_workspace(folder: Path) -> bool:
    """Ask whether a workspace should be made here."""
    return typer.confirm(f"There is no workspace here. Make one in {folder}?", default=True)
