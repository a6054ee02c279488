"""`watch` in lines of text: for screen readers, and where nothing can be drawn."""

import re
import termios
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.course.model import Chapter
from pyrunner.watch.browsing import number_typed
from pyrunner.workspace.model import Workspace
from tests.ui.scenes import COURSE, EXERCISES, SCENES
from tests.watch.player import Player, playing
from tests.watch.small_course import DELIVERED, SOLUTION

ROWS = 200
"""So many that nothing scrolls out of sight."""
NEITHER_TEXT_NOR_NEWLINE = re.compile(rb"[^\x20-\x7e\r\n\x80-\xff]")


def file_of(workspace: Workspace, position: int) -> Path:
    return workspace.file(workspace.course.exercises[position])


def is_only_text(player: Player) -> bool:
    """Whether nothing was sent but characters and ends of lines: no escape code, no going back."""
    return not NEITHER_TEXT_NOR_NEWLINE.search(player.received) and not re.search(rb"\r(?!\r?\n)", player.received)


def test_exercises_are_solved_by_what_is_told_and_nothing_is_drawn(fresh_workspace: Workspace) -> None:
    with playing(fresh_workspace.root, rows=ROWS, PYRUNNER_PLAIN="1") as player:
        before = termios.tcgetattr(player.process.child_fd)
        player.sees("Mend each file and save it.", "Keys: enter go on, q quit")
        player.press("enter")
        player.sees(
            "Exercise 1 of 3, alpha: The answer of alpha",
            "alpha: failing test: It answers",
            "The only failure; 1 test passed.",
            "Expected: 42",
            "Got: 41",
            "Keys: h hint, ",
        )
        player.press("h")
        player.sees("Hint 1 of 3", "Look at the return statement.")
        player.press("n", "n")
        player.waits(lambda screen: screen.count("alpha is not done yet") == 2, "the same answer to the same key")
        file_of(fresh_workspace, 0).write_text(f"{DELIVERED.replace('41', '42')}x = 'wrong type'\n")
        player.sees("alpha: type error: this has the wrong type", "Line 6: x = 'wrong type'", "Column 6: `wrong type'`")
        file_of(fresh_workspace, 0).write_text(SOLUTION)
        player.sees("alpha passes, after 3 runs and 1 hint.", "Next: beta", "Keys: n next, ")
        player.press("n")
        player.sees("Exercise 2 of 3, beta", "beta: failing test: It answers")
        player.press("l")
        player.sees("1. alpha: The answer of alpha (done", "Chosen: 2. beta")
        player.press("3", "enter")
        player.sees("Chosen: 3. gamma", "Exercise 3 of 3, gamma", "gamma: failing test: It answers")
        player.press("?")
        player.sees("h: one more hint", "Keys: escape back")
        player.press("escape")
        player.sees("Back to gamma")
        player.resizes(60, ROWS)
        player.press("q")
        assert player.leaves() == 0
        assert is_only_text(player)
        assert player.received.count(b"alpha passes") == 1
        assert termios.tcgetattr(player.process.child_fd) == before


@pytest.mark.parametrize("end", ["q", "\x03"])
def test_a_terminal_that_cannot_be_drawn_on_gets_text(workspace: Workspace, end: str) -> None:
    with playing(workspace.root, columns=40, rows=ROWS, TERM="dumb") as player:
        player.sees("(TERM=dumb): ", "alpha: failing test: It answers", "Keys: ")
        player.press(end)
        player.leaves()
        assert is_only_text(player)


def test_a_number_is_that_of_an_exercise_as_far_as_there_are_so_many() -> None:
    exercises = tuple(replace(EXERCISES[0], name=f"number_{number}") for number in range(1, 13))
    course = replace(COURSE, chapters=(Chapter("all", "All", exercises),))
    state = replace(SCENES["list"], course=course, selected="number_5")
    chosen = []
    for digit in (1, 2, 3, 0, 9):
        state = number_typed(state, digit)
        chosen.append(state.selected)
    assert chosen == ["number_1", "number_12", "number_3", "number_3", "number_9"]
    assert number_typed(replace(state, number=1, selected="number_2"), 2).selected == "number_2", "it begins anew"


def test_every_page_is_told_once_and_nothing_is_drawn(workspace: Workspace) -> None:
    pyproject = workspace.root / "pyproject.toml"
    chosen = '\n[tool.pyrunner]\nnotifications = "bell"\nnotify-after = 0\nkeys = {search = "1"}\n'
    pyproject.write_text(pyproject.read_text() + chosen)
    file_of(workspace, 0).write_text(f"{DELIVERED}# looks like a guess.\n# also fails test_it_is_whole\n")
    with playing(workspace.root, columns=100, rows=ROWS, PYRUNNER_PLAIN="1", TERM_PROGRAM="WezTerm") as player:
        player.sees("alpha: failing test: It answers", "Keys: h hint, ")
        player.press("w")
        player.sees("Why: failing test: It answers", "Looks like a known mistake: A guess.", "How it is mended:")
        player.press("escape", "t")
        player.sees("1 of 2 failing tests: It answers", "4: def test_it_answers() -> None:", "Keys: t next test, ")
        player.press("t")
        player.sees("2 of 2 failing tests: It is whole", "8: def test_it_is_whole() -> None:")
        player.press("w")
        player.sees("Why: failing test: It is whole")
        player.press("escape")
        player.sees("Back to the test: It is whole")
        player.press("o")
        player.sees("that is no verdict: It is whole", "Only this test: fails, and that is no verdict.")
        player.press("escape")
        player.waits(lambda screen: screen.count("alpha: failing test: It answers") == 2, "the verdict again")
        player.press("l", "1", "g", "3")
        player.sees("Search for g3: nothing found")
        player.press("\x7f")
        player.sees("Search for g: 1 found: gamma", "Chosen: 3. gamma")
        player.press("escape", "f")
        player.sees("The search has ended.", "Only pending: 3 exercises.")
        player.press("2", "x")
        player.sees("Chosen: 2. beta", "Put beta back as delivered?", "Keys: y yes, n no")
        player.press("n")
        player.sees("Nothing was changed.")
        player.press("escape", "x", "y")
        player.sees("Put alpha back as delivered?", "alpha is as delivered; u brings back what you had")
        player.press("u")
        player.sees("what the reset replaced is back")
        player.press("q")
        assert player.leaves() == 0
        assert player.received.count(b"8: def test_it_is_whole") == 1
        assert b"\a" in player.received
        player.received = player.received.replace(b"\a", b"")
        assert is_only_text(player)


def test_the_idea_of_a_solution_follows_a_pass(workspace: Workspace) -> None:
    with playing(workspace.root, rows=ROWS, PYRUNNER_PLAIN="1") as player:
        player.sees("alpha: failing test: It answers", "Keys: h hint, ")
        file_of(workspace, 0).write_text(SOLUTION)
        text = player.sees("alpha passes", "The idea: the answer is known.", "Keys: n next, ")
        assert text.index("alpha passes") < text.index("The idea: ") < text.index("Keys: n next, ")
        assert player.received.count(b"The idea: ") == 1


def test_an_editor_gets_the_terminal_and_gives_it_back(workspace: Workspace) -> None:
    with playing(workspace.root, rows=ROWS, PYRUNNER_PLAIN="1", EDITOR="sed -i s/41/42/ --") as player:
        player.sees("alpha: failing test: It answers", "Keys: ")
        player.press("e")
        player.sees("alpha passes")
        assert is_only_text(player)
