"""`pyrunner watch`."""

import sys
from contextlib import AbstractContextManager, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.options import NameArgument, WorkspaceOption

if TYPE_CHECKING:
    from pyrunner.checks.judge import Judge
    from pyrunner.watch.late_judge import LateJudge
    from pyrunner.workspace.model import Workspace


def watch(
    name: NameArgument = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open your editor at each exercise that you turn to, where it fails.")
    ] = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Check an exercise on every save. This is the command to learn with."""
    from pyrunner.cli.chosen import configured
    from pyrunner.cli.opening import open_desk
    from pyrunner.course.names import find_exercise
    from pyrunner.errors import PyrunnerError
    from pyrunner.watch.options import options
    from pyrunner.watch.session import watch as watch_workspace

    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    desk = open_desk(workspace, offer=offer_workspace if interactive else None)
    if not interactive:
        raise PyrunnerError("watch needs a terminal", "pyrunner run NAME checks one exercise without one")
    chosen = options(configured(), edits=edit)
    start = find_exercise(desk.course, name) if name else None
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
