"""Waits for a quiet moment, so that neither another contender's work nor another user's is measured."""

import os
import time
from collections.abc import Callable
from pathlib import Path

STATISTICS = Path("/proc/stat")
LOOK_SECONDS = 0.1
BUSY_CORES = 0.35
PATIENCE_SECONDS = 6.0


def wait_for_rest(settle: Callable[[float], None]) -> None:
    """Wait until the machine does next to nothing, but not for ever; does nothing where there is no /proc/stat.

    Args:
        settle: waits for some seconds.
    """
    if not STATISTICS.exists():
        return
    give_up = time.perf_counter() + PATIENCE_SECONDS
    before = busy_seconds()
    while time.perf_counter() < give_up:
        settle(LOOK_SECONDS)
        now = busy_seconds()
        if now - before < BUSY_CORES * LOOK_SECONDS:
            return
        before = now


def busy_seconds() -> float:
    """What all cores together have worked since the start."""
    user, nice, system, _, _, interrupts, *_ = map(int, STATISTICS.read_text().splitlines()[0].split()[1:])
    return (user + nice + system + interrupts) / os.sysconf("SC_CLK_TCK")
