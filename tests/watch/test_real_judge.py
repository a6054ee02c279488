"""The whole way: file, watcher, real checks, screen."""

from pyrunner.progress.progress import Record
from pyrunner.progress.store import ProgressStore
from pyrunner.ui.plain_text import POINTER
from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import DELIVERED, SOLUTION

REALLY = "tests.watch.play_really"


def progress_of(workspace: Workspace) -> Record:
    """What is remembered on disk of the first exercise."""
    return ProgressStore(workspace.progress_file, workspace.backups).load().record("alpha")


def test_from_broken_to_done(workspace: Workspace) -> None:
    file = workspace.file(workspace.course.exercises[0])
    with playing(workspace.root, module=REALLY) as player:
        player.sees("It answers", "there is only one answer", "expected", "got", "✓ types")
        file.write_text(DELIVERED.replace("41", "str(42)"))
        player.sees("got       '42'", "alpha.py:5 Incompatible return value type", "✗ types 1")
        file.write_text(SOLUTION)
        player.sees("alpha passes", "✓ types", "✓ tests 2", "1/3 done")
        player.press("q")
        assert player.leaves() == 0


def test_w_tells_of_the_known_mistake_that_fails_in_the_same_way(workspace: Workspace) -> None:
    file = workspace.file(workspace.course.exercises[0])
    file.write_text(DELIVERED.replace("41", "84 / 2"))
    with playing(workspace.root, module=REALLY, rows=40) as player:
        player.sees("It is whole", "✗ types 1", "✗ tests 1 of 2 failed")
        player.press("w")
        player.sees("AssertionError  exception")
        player.sees("Looks like a known mistake", "A float may be equal, and is no whole number.")
        file.write_text(SOLUTION)
        player.sees("alpha passes")


def test_one_test_that_passes_is_no_verdict(workspace: Workspace) -> None:
    file = workspace.file(workspace.course.exercises[0])
    file.write_text(DELIVERED.replace("41", "41.5"))
    with playing(workspace.root, module=REALLY, rows=40) as player:
        player.sees("✗ types 1  ✗ tests 2 of 2 failed  ", "t one test")
        player.press("t")
        player.sees("failing test 1 of 2", "def test_it_answers", f"{POINTER} 5 │     assert answer() == 42")
        player.press("t")
        player.sees("failing test 2 of 2", "It is whole", f"{POINTER} 9 │     assert isinstance(answer(), int)")
        player.press("o")
        player.sees("Only this test is run", "only this test  ✗ fails  no verdict", "It is whole", "esc run all")
        file.write_text(DELIVERED)
        player.sees("only this test  ✓ passes  no verdict", "✓ It is whole")
        file.write_text(SOLUTION + "# nothing else\n")
        player.sees("only this test  ✓ passes  no verdict", "0/3 done")
        before = progress_of(workspace)
        player.press("escape")
        player.sees("alpha passes", "1/3 done")
    assert (before.done_at, before.runs) == (None, 1)


def test_an_endless_loop_ends_at_its_limit_and_watch_goes_on(workspace: Workspace) -> None:
    file = workspace.file(workspace.course.exercises[0])
    with playing(workspace.root, module=REALLY) as player:
        player.sees("got       41")
        file.write_text(DELIVERED.replace("    return 41", "    while True:\n        pass"))
        player.sees("took too long", "while True:")
        file.write_text(SOLUTION)
        player.sees("alpha passes")
