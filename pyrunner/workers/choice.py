"""Which workers suit which work on this system."""

import os
import sys

from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.nurseries import NurseryWorkers
from pyrunner.workers.protocol import Workers
from pyrunner.workers.spares import SpareWorkers

CAN_FORK = sys.platform == "linux"
"""On macOS, a process that was forked may not use much of the system's own libraries."""


def for_few() -> Workers:
    """For one verdict, or a few."""
    return ColdWorkers()


def for_many(*kinds: str) -> Workers:
    """For one verdict each on many exercises: what they have in common is prepared once.

    Args:
        kinds: of workers that are forked from one that is prepared; there is one of each for every two cores.
    """
    if not CAN_FORK:
        return ColdWorkers()
    return NurseryWorkers(dict.fromkeys(kinds, max(1, (os.cpu_count() or 1) // 2)), ColdWorkers(), ahead=False)


def for_one_at_a_time() -> Workers:
    """For many verdicts on one exercise at a time: each worker is started ahead."""
    return NurseryWorkers({"glance": 1}, SpareWorkers()) if CAN_FORK else SpareWorkers()
