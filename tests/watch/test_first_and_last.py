"""The welcome before the first exercise, and the farewell after the last."""

from pathlib import Path

from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import SOLUTION


def file_of(workspace: Workspace, position: int) -> Path:
    return workspace.file(workspace.course.exercises[position])


def solve(workspace: Workspace, *positions: int) -> None:
    for position in positions:
        file_of(workspace, position).write_text(SOLUTION)


def test_the_welcome_comes_once(fresh_workspace: Workspace) -> None:
    with playing(fresh_workspace.root) as player:
        player.sees("A small course", "Mend each file and save it.", "enter go on")
        player.press("enter")
        player.sees("got       41")
        player.press("q")
        assert player.leaves() == 0
    with playing(fresh_workspace.root) as player:
        assert "Mend each file" not in player.sees("got       41")


def test_a_save_closes_the_welcome(fresh_workspace: Workspace) -> None:
    with playing(fresh_workspace.root) as player:
        player.sees("enter go on")
        solve(fresh_workspace, 0)
        player.sees("alpha passes")


def test_the_farewell_comes_after_the_last(workspace: Workspace) -> None:
    solve(workspace, 0, 1)
    with playing(workspace.root, "gamma") as player:
        player.sees("got       41")
        player.press("c")
        player.sees("2 of 3 pass")
        solve(workspace, 2)
        player.sees("gamma passes", "that was the last one")
        player.press("n")
        player.sees("That was all of it.")
