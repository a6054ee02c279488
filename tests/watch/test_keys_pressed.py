"""What each key does, through a real terminal."""

from pathlib import Path

from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import DELIVERED, SOLUTION


def file_of(workspace: Workspace, position: int) -> Path:
    return workspace.file(workspace.course.exercises[position])


def solve(workspace: Workspace, *positions: int) -> None:
    for position in positions:
        file_of(workspace, position).write_text(SOLUTION)


def hints_shown(workspace: Workspace) -> int:
    """What is remembered on disk."""
    return ProgressStore(workspace.progress_file, workspace.backups).load().record("alpha").hints


def test_n_before_it_is_done_says_so(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        assert "n next" not in player.sees("got       41")
        player.press("n")
        player.sees("alpha is not done yet", "The answer of alpha")


def test_n_goes_on_to_the_next_that_is_not_done(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        solve(workspace, 0)
        player.sees("alpha passes", "n next")
        player.press("n")
        player.sees("The answer of beta", "got       41")
        player.press("p")
        player.sees("The answer of alpha", "alpha passes")
        player.press("n")
        player.sees("The answer of beta")


def test_p_on_the_first_exercise_says_so(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("p")
        player.sees("this is the first exercise")


def test_h_shows_one_more_hint_each_time_and_it_is_remembered(workspace: Workspace) -> None:
    with playing(workspace.root, rows=30) as player:
        player.sees("got       41")
        player.press("h")
        assert "Hint 2" not in player.sees("Hint 1 of 3", "Look at the return statement.")
        player.press("h")
        player.sees("Hint 1 of 3", "Hint 2 of 3", "The answer is well known.")
        player.press("q")
        player.leaves()
    assert hints_shown(workspace) == 2
    with playing(workspace.root, rows=30) as player:
        assert "Hint 3" not in player.sees("Hint 1 of 3", "Hint 2 of 3")


def test_a_hint_for_a_failing_test_comes_first(workspace: Workspace) -> None:
    file_of(workspace, 0).write_text(f"{DELIVERED}# also fails test_it_is_whole\n")
    with playing(workspace.root, rows=30) as player:
        player.sees("It is whole")
        player.press("h")
        player.sees("Hint 1 of 3", "A whole number has no `.5`.")


def test_w_says_what_the_error_means_and_which_known_mistake_it_looks_like(workspace: Workspace) -> None:
    file_of(workspace, 0).write_text(f"{DELIVERED}# looks like an answer in words.\n")
    with playing(workspace.root, rows=40) as player:
        player.sees("w why", "got       41")
        player.press("w")
        player.sees("AssertionError  exception", "Looks like a known mistake", "An answer in words.", "esc back")
        player.press("w")
        player.sees("got       41", "w why")
        player.press("t", "w")
        player.sees("AssertionError  exception", "An answer in words.")
        player.press("escape")
        player.sees("failing test 1 of 1", "esc back")


def test_why_waits_for_the_verdict_that_is_on_its_way(workspace: Workspace) -> None:
    with playing(workspace.root, rows=40) as player:
        player.sees("got       41")
        file_of(workspace, 0).write_text(f"{DELIVERED}# takes 2\n# looks like an answer in words.\n")
        player.sees("… tests")
        player.press("w")
        player.sees("Looks like a known mistake", "An answer in words.")


def test_nobody_waits_for_a_comparison(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        file_of(workspace, 0).write_text(f"{DELIVERED}# takes 1\n")
        player.sees("w why", "✗ tests")
        player.press("w")
        player.sees("comparing with known mistakes")
        solve(workspace, 0)
        player.sees("alpha passes")
        player.press("w")
        player.sees("nothing fails here that could be explained")


def test_the_last_hint_is_told(workspace: Workspace) -> None:
    with playing(workspace.root, rows=30) as player:
        player.sees("got       41")
        player.press("h", "h", "h")
        assert "h hint" not in player.sees("Hint 3 of 3")
        player.press("h")
        player.sees("there are no more hints")


def test_x_asks_and_u_brings_back(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        solve(workspace, 0)
        player.sees("alpha passes", "1/3 done")
        player.press("x")
        player.sees("Put alpha back as delivered?", "y yes", "n no")
        player.press("n")
        player.sees_no_more("Put alpha back")
        assert file_of(workspace, 0).read_text() == SOLUTION
        player.press("x")
        player.sees("Put alpha back as delivered?")
        player.press("y")
        player.sees("alpha is as delivered", "got       41", "0/3 done", "u undo reset")
        assert file_of(workspace, 0).read_text() == DELIVERED
        player.press("u")
        player.sees("alpha passes", "1/3 done")
        assert file_of(workspace, 0).read_text() == SOLUTION


def test_a_save_while_a_reset_is_asked_for_answers_no(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("x")
        player.sees("Put alpha back")
        solve(workspace, 0)
        assert "Put alpha back" not in player.sees("alpha passes")


def test_u_without_a_reset_says_so(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("u")
        player.sees("no reset left to undo")


def test_s_shows_the_solution_only_once_it_is_done(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("s")
        player.sees("the solution can be seen once alpha is done")
        file_of(workspace, 0).write_text(SOLUTION.replace("    return", "    # mine\n    return"))
        player.sees("alpha passes", "The idea: the answer is known.", "s  compare")
        player.press("s")
        player.sees("alpha.py, the solution", "The trap: the question is not.", "-     # mine", "      return 42")
        player.press("escape")
        player.sees("alpha passes")
        player.press("s")
        player.sees("n next  esc back")
        player.press("n")
        player.sees("The answer of beta", "got       41")


def test_l_opens_the_exercise_that_is_chosen(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("l")
        player.sees("First steps  0/2", "Further on  0/1", "enter open")
        player.press("down", "j", "up", "enter")
        player.sees("The answer of beta", "got       41", "h hint")


def test_q_in_the_list_goes_back(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("l")
        player.sees("Further on  0/1")
        player.press("q")
        player.sees("got       41")


def test_c_checks_all_and_records_what_passes(workspace: Workspace) -> None:
    solve(workspace, 1, 2)
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("c")
        player.sees("2 of 3 pass", "✗ alpha", "✓ beta", "✓ gamma", "2/3 done")
        player.press("escape")
        player.sees("got       41")


def test_a_check_of_all_can_be_stopped(workspace: Workspace) -> None:
    file_of(workspace, 1).write_text(f"# takes 600\n{SOLUTION}")
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("c")
        player.sees("… beta", "✗ alpha")
        player.press("escape")
        player.sees("got       41", "h hint")
        solve(workspace, 0)
        player.sees("alpha passes")


def test_a_save_comes_before_the_rest_of_a_check_of_all(workspace: Workspace) -> None:
    file_of(workspace, 1).write_text(f"# takes 600\n{SOLUTION}")
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("c")
        player.sees("… beta")
        solve(workspace, 0)
        player.sees("alpha passes")


def test_r_checks_again(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("r")
        player.sees("got       41", "✗ tests 1 of 2 failed")


def test_v_shows_all_failures_in_full(workspace: Workspace) -> None:
    file_of(workspace, 0).write_text(f"{DELIVERED}# also fails test_it_is_whole\n")
    with playing(workspace.root, rows=40) as player:
        assert player.sees("It is whole", "v all failures").count("expected  42") == 1
        player.press("v")
        player.waits(lambda screen: screen.count("expected  42") == 2, "both failures in full")
        player.press("v")
        player.waits(lambda screen: screen.count("expected  42") == 1, "one failure in full")


def test_the_help_explains_the_keys(workspace: Workspace) -> None:
    with playing(workspace.root, rows=30) as player:
        player.sees("got       41")
        player.press("?")
        player.sees("one more hint", "bring back what the reset replaced", "esc back")
        player.press("?")
        player.sees("got       41")


def test_pages_scroll(workspace: Workspace) -> None:
    with playing(workspace.root, columns=40, rows=12) as player:
        player.sees("It answers")
        player.press("?")
        player.sees("more lines")
        player.press("end")
        player.sees("undo brings it back", "↑")
        player.press("g")
        player.sees("Edit the file", "↓")


def test_b_without_a_benchmark_says_so(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("b")
        player.sees("alpha has no benchmark")


def test_a_benchmark_is_shown_when_its_exercise_passes(workspace: Workspace) -> None:
    solve(workspace, 2)
    with playing(workspace.root, "gamma", rows=30) as player:
        player.sees("gamma passes", "at 1,000", "20x", "b benchmark")


def test_what_fails_can_be_measured_once_it_was_checked(workspace: Workspace) -> None:
    with playing(workspace.root, "gamma", rows=30) as player:
        player.sees("got       41")
        file_of(workspace, 2).write_text(f"# takes 1\n{DELIVERED}")
        player.sees("… tests")
        player.press("b")
        player.sees("gamma is still at work; what passes is measured by itself")
        player.sees("✗ tests 1")
        player.press("b")
        player.sees("got       41", "at 1,000", "20x")


def test_what_is_pasted_presses_no_keys(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("\x1b[200~xyq\x1b[201~")
        player.press("return answer * 3 + query\n")
        player.press("h")
        assert "Put alpha back" not in player.sees("Hint 1 of 3")
        assert file_of(workspace, 0).read_text() == DELIVERED


def test_keys_that_mean_nothing_do_nothing(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        before = player.sees("got       41", "✗ tests")
        player.press("z", "\x1b[15~", "ä", "\x1b[<0;3;4M", "\x1bOP")
        player.press("h")
        player.sees("Hint 1 of 3")
        assert before.splitlines()[0] in player.text
