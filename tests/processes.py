"""What runs on this machine."""

import os
import time
from collections.abc import Callable
from pathlib import Path


def processes_mentioning(words: str) -> list[int]:
    """Processes, of those below this one or orphaned, whose command line holds some words."""
    return [
        int(entry.name)
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit() and words in _command(entry) and _is_ours(entry)
    ]


def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait for something that must come soon."""
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up, "it did not come"
        time.sleep(0.02)


def _command(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _is_ours(process: Path) -> bool:
    """Whether a process descends from this one, or is an orphan: others may run the same programs."""
    first = parent = _parent(process.name)
    while parent > 1 and parent != os.getpid():
        parent = _parent(str(parent))
    return first == 1 or parent == os.getpid()


def _parent(process: str) -> int:
    try:
        return int((Path("/proc") / process / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
