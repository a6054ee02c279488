"""From a save to the verdict on the screen."""

import os
import re
import shutil
from pathlib import Path

from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import DELIVERED, SOLUTION


def alpha(workspace: Workspace) -> Path:
    return workspace.file(workspace.course.exercises[0])


def test_the_first_screen_tells_exercise_file_and_verdict(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        screen = player.sees("It answers", "expected  42", "got       41")
        assert "alpha  The answer of alpha" in screen
        assert "alpha.py" in screen
        assert "0/3 done" in screen


def test_a_save_gives_a_verdict(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(DELIVERED.replace("41", "43"))
        player.sees("got       43")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes", "1/3 done", "next: beta")


def test_it_never_moves_on_by_itself(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")
        player.press("n")
        player.sees("The answer of beta", "got       41")


def test_a_file_replaced_as_editors_do_it_is_seen(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        temporary = alpha(workspace).with_name(".alpha.py.swp")
        temporary.write_text(SOLUTION)
        os.replace(temporary, alpha(workspace))
        player.sees("alpha passes")


def test_a_save_during_a_check_supersedes_it(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(f"# takes 600\n{DELIVERED}")
        player.sees("… tests")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")


def test_parts_of_the_verdict_are_shown_as_they_come(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(f"# takes 600\n{DELIVERED}# wrong type\n")
        screen = player.sees("this has the wrong type", "… tests")
        assert "✗ types 1" in screen


def test_keys_work_while_a_check_runs(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(f"# takes 600\n{DELIVERED}")
        player.sees("… tests")
        player.press("h")
        player.sees("Hint 1 of 3", "… tests")


def test_an_edit_that_breaks_what_was_done_is_shown_and_takes_nothing_away(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")
        alpha(workspace).write_text(DELIVERED)
        player.sees("got       41", "now failing", "1/3 done")


def test_a_file_that_is_gone_is_told_and_so_is_its_return(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).unlink()
        player.sees("alpha.py is gone", "pyrunner reset alpha")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")


def test_all_exercises_may_go_and_come_back(workspace: Workspace, tmp_path: Path) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        shutil.move(workspace.exercises, tmp_path / "away")
        player.sees("alpha.py is gone")
        shutil.move(tmp_path / "away", workspace.exercises)
        player.sees("got       41")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")


def test_a_save_in_another_exercise_is_told_and_not_checked(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        workspace.file(workspace.course.exercises[2]).write_text(SOLUTION)
        screen = player.sees("saved gamma")
        assert "0/3 done" in screen
        player.press("l", "enter")
        player.sees("gamma passes")


def test_progress_survives_a_kill(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")
        player.press("n")
        player.sees("The answer of beta")
        player.process.kill(9)
    with playing(workspace.root) as player:
        player.sees("The answer of beta", "1/3 done")


def test_what_the_learner_printed_cannot_steer_the_terminal(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        alpha(workspace).write_text(f"# prints \x1b[2Jgone\n{DELIVERED}")
        player.sees(r"\x1b[2Jgone", "got       41")


def test_without_colours_no_styles_are_sent(workspace: Workspace) -> None:
    with playing(workspace.root, NO_COLOR="1") as player:
        player.sees("got       41")
        assert set(re.findall(rb"\x1b\[[\d;]*m", player.received)) == {b"\x1b[0m"}
        assert b"\x1b]8" not in player.received


def test_without_unicode_everything_is_ascii(workspace: Workspace) -> None:
    with playing(workspace.root, PYTHONUTF8="0", PYTHONIOENCODING="ascii") as player:
        player.sees("x It answers", "got       41")
        assert player.received.isascii()
