"""The whole way: file, watcher, real checks, screen."""

from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import DELIVERED, SOLUTION

REALLY = "tests.watch.play_really"


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


def test_an_endless_loop_ends_at_its_limit_and_watch_goes_on(workspace: Workspace) -> None:
    file = workspace.file(workspace.course.exercises[0])
    with playing(workspace.root, module=REALLY) as player:
        player.sees("got       41")
        file.write_text(DELIVERED.replace("    return 41", "    while True:\n        pass"))
        player.sees("took too long", "while True:")
        file.write_text(SOLUTION)
        player.sees("alpha passes")
