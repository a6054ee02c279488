"""The list, through a real terminal: within `watch`, and as `pyrunner list`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.ui.plain_text import POINTER
from pyrunner.workspace.model import Workspace
from tests.watch.player import Player, playing
from tests.watch.small_course import DELIVERED, SOLUTION


@contextmanager
def listing(workspace: Workspace, *arguments: str, columns: int = 80, **environment: str) -> Iterator[Player]:
    """`pyrunner list` in a terminal; ended with the block."""
    command = [sys.executable, "-m", "pyrunner", "list", "--workspace", str(workspace.root), *arguments]
    player = Player(command, columns, environment=environment)
    try:
        yield player
    finally:
        player.process.close(force=True)


def remembered(workspace: Workspace) -> Progress:
    return ProgressStore(workspace.progress_file, workspace.backups).load()


def children(player: Player) -> str:
    """The processes that the program started."""
    tasks = Path(f"/proc/{player.process.pid}/task").iterdir()
    return "".join((task / "children").read_text() for task in tasks)


def test_search_as_you_type_and_open(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("l")
        player.sees("[all 3]  pending 3  done 0", "enter open", "/ search", "f only pending", "x reset")
        player.press("/", *"xqn")
        player.sees("/xqn", "No exercise has “xqn”.", "0 found", "esc end search")
        player.press("\x15", *"gma")
        assert "beta" not in player.sees("/gma", "1 found", "Further on  0/1", f"{POINTER} · gamma")
        workspace.file(workspace.course.exercises[0]).write_text(SOLUTION)
        player.sees("1/3 done", "/gma", f"{POINTER} · gamma")
        player.press("escape")
        player.sees("beta", f"{POINTER} · gamma", "/ search")
        player.press("?")
        player.sees("in the list: search as you type")
        player.press("q")
        player.sees(f"{POINTER} · gamma")
        player.press("enter")
        player.sees("The answer of gamma", "got       41", "h hint")


def test_filter_reset_and_undo(workspace: Workspace) -> None:
    alpha, beta, _ = (workspace.file(exercise) for exercise in workspace.course.exercises)
    alpha.write_text(SOLUTION)
    beta.write_text(SOLUTION)
    with playing(workspace.root, "beta") as player:
        player.sees("beta passes", "1/3 done")
        player.press("l", "f")
        player.sees("[pending 2]", "f only done", f"{POINTER} · gamma")
        player.press("f")
        player.sees("[done 1]", f"{POINTER} ✓ beta", "f all")
        player.press("x")
        player.sees("Put beta back as delivered?", "y yes", "n no")
        player.press("y")
        player.sees("beta is as delivered; u brings back what you had", f"{POINTER} · beta", "[done 0]", "u undo reset")
        assert (beta.read_text(), alpha.read_text()) == (DELIVERED, SOLUTION)
        player.press("u")
        player.sees("what the reset replaced is back", f"{POINTER} ✓ beta", "[done 1]")
        assert beta.read_text() == SOLUTION
        player.press("f", "\t", "\t")
        player.sees("[all 3]", f"{POINTER} · gamma")
        player.press("\x1b[Z", "\x1b[Z", "x")
        player.sees("Put alpha back")
        player.press("y")
        player.sees("alpha is as delivered", f"{POINTER} · alpha")
        assert alpha.read_text() == DELIVERED
        player.press("escape")
        player.sees("beta passes")


def test_list_in_a_terminal_starts_nothing_until_an_exercise_is_opened(fresh_workspace: Workspace) -> None:
    gamma = fresh_workspace.file(fresh_workspace.course.exercises[2])
    with listing(fresh_workspace) as player:
        player.sees("[all 3]", f"{POINTER} · alpha", "q quit")
        gamma.write_text(SOLUTION)
        player.press("?")
        player.sees("in the list: search as you type")
        player.press("escape")
        player.sees(f"{POINTER} · alpha")
        assert children(player) == ""
        assert remembered(fresh_workspace) == Progress()
        player.press("G", "enter")
        player.sees("gamma passes", "1/3 done")
        player.press("l")
        player.sees("enter open", "esc back")
        player.press("escape")
        player.sees("gamma passes", "q quit")
        player.press("q")
        assert player.leaves() == 0
    assert remembered(fresh_workspace).current == "gamma"


def test_list_begins_with_what_was_asked_for_and_is_left_without_a_trace(workspace: Workspace) -> None:
    before = remembered(workspace)
    with listing(workspace, "second", "--pending", columns=40) as player:
        player.sees("[pending 3]", f"{POINTER} · gamma", "q quit")
        player.press("q")
        assert player.leaves() == 0
    assert remembered(workspace) == before


def test_list_on_a_terminal_that_cannot_be_drawn_on_is_printed(workspace: Workspace) -> None:
    with listing(workspace, TERM="dumb") as player:
        assert player.leaves() == 0
        assert "A small course" in player.text


def test_list_is_printed_where_nothing_is_to_be_drawn(workspace: Workspace) -> None:
    with listing(workspace, "--plain") as player:
        assert player.leaves() == 0
        assert "3. gamma: The answer of gamma (not done)" in player.text
        assert b"\x1b" not in player.received
