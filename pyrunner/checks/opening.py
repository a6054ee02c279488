"""Open a judge over a workspace."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from pyrunner.checks.equipment import AT_ONCE, NONE, PATIENT, Looks
from pyrunner.checks.judge import Judge
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.nurseries import NurseryWorkers
from pyrunner.workers.protocol import Workers
from pyrunner.workers.spares import SpareWorkers
from pyrunner.workspace.model import Workspace

CAN_FORK = sys.platform == "linux"
"""On macOS, a process that was forked may not use much of the system's own libraries."""


def open_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for one verdict, or a few; its processes are started when they are needed."""
    return _judging(workspace, ColdWorkers(), NONE)


def open_busy_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for one verdict each on many exercises; what they have in common is prepared once."""
    if not CAN_FORK:
        return open_judge(workspace)
    each = max(1, (os.cpu_count() or 1) // 2)
    workers = NurseryWorkers({"tests": each, "types": each, "glance": each}, ColdWorkers())
    return _judging(workspace, workers, PATIENT)


def open_warm_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for many verdicts on one exercise at a time; its processes are started ahead."""
    if not CAN_FORK:
        return _judging(workspace, SpareWorkers(), NONE)
    return _judging(workspace, NurseryWorkers({"glance": 1}, SpareWorkers()), AT_ONCE)


@contextmanager
def _judging(workspace: Workspace, workers: Workers, looks: Looks) -> Iterator[Judge]:
    with closing(workers), Judge(workspace.course, workspace.cache, workers, looks) as judge:
        yield judge
