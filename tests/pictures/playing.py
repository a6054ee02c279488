"""Real sessions of `pyrunner watch` in a terminal, with the real course, up to the screen that makes a picture."""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyte

from pyrunner.course.content import solution
from pyrunner.course.locate import bundled_course
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.create import create_workspace
from tests.watch.player import Player

COLUMNS, ROWS = 80, 24
PATIENCE = 240.0
"""Seconds: a benchmark on a busy machine takes long, and nothing depends on how long."""


@dataclass(frozen=True)
class Scene:
    """What is played.

    Args:
        exercise: that is shown.
        solved: whether the learner has mended it.
        steps: what the screen must show before each key is pressed, and the key; the last has none.
        told: what the picture shows, for those who do not see it.
    """

    exercise: str
    steps: tuple[tuple[str, str], ...]
    told: str
    solved: bool = False


SCENES: Mapping[str, Scene] = {
    # The first verdict in a workspace has much to read; the next ones are what a learner sees.
    "failing-test": Scene(
        "green", ((r"tests 1 of 3 failed +[\d.]+ m?s", "r"), (r"tests 1 of 3 failed +\d+ ms", "")), "a failing test"
    ),
    "type-error": Scene(
        "first", ((r"types 8 .* tests 6 +[\d.]+ m?s", "r"), (r"types 8 .* tests 6 +\d+ ms", "")), "type errors"
    ),
    "passed": Scene("sieve", ((r"python +[^ ]+ +\d+x", ""),), "passed, and measured", solved=True),
}


@contextmanager
def played(scene: Scene, folder: Path) -> Iterator[pyte.Screen]:
    """The screen at the end of a scene, in a new workspace in this folder; the session ends with the block."""
    workspace = _workspace(scene, folder / "my-course")
    watch = [sys.executable, "-m", "pyrunner", "watch", scene.exercise]
    player = Player(["sh", "-c", 'cd "$0" && exec "$@"', str(workspace), *watch], COLUMNS, ROWS)
    try:
        for shown, key in scene.steps:
            _wait(player, shown)
            player.press(key)
        yield player.screen
        player.press("q")
        player.leaves()
    finally:
        player.process.close(force=True)


def _workspace(scene: Scene, folder: Path) -> Path:
    workspace = create_workspace(folder, bundled_course())
    store = ProgressStore(workspace.progress_file, workspace.backups)
    store.update(lambda before: before.with_welcome())
    if scene.solved:
        (exercise,) = (each for each in workspace.course.exercises if each.name == scene.exercise)
        workspace.file(exercise).write_bytes(solution(workspace.course, exercise).files[exercise.files[0]])
    return workspace.root


def _wait(player: Player, shown: str) -> None:
    player.waits(lambda screen: re.search(shown, screen) is not None, shown, PATIENCE)
