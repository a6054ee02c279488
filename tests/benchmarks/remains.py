"""What a program leaves behind when it ends."""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.memory import PROC

GOING_SECONDS = 5.0
LOOK_SECONDS = 0.05


def processes_naming(folder: Path) -> set[int]:
    """All processes in whose environment a folder is named, such as a temporary folder that only they were given."""
    words = os.fsencode(folder)
    found = set()
    for entry in PROC.iterdir():
        with suppress(OSError):
            if entry.name.isdigit() and words in (entry / "environ").read_bytes():
                found.add(int(entry.name))
    return found


def processes_left(folder: Path, seconds: float = GOING_SECONDS) -> set[int]:
    """Those of them that are still there after a time in which they may end."""
    give_up = time.perf_counter() + seconds
    while (left := processes_naming(folder)) and time.perf_counter() < give_up:
        time.sleep(LOOK_SECONDS)
    return left


def folders(roots: Iterable[Path]) -> set[Path]:
    """All folders below some."""
    return {path for root in roots for path in root.rglob("*") if path.is_dir() and not path.is_symlink()}
