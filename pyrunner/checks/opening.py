"""Open a judge over a workspace."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from pyrunner.checks.equipment import AT_ONCE, NONE, PATIENT, Looks
from pyrunner.checks.judge import Judge
from pyrunner.workers.choice import CAN_FORK, for_few, for_many, for_one_at_a_time
from pyrunner.workers.protocol import Workers
from pyrunner.workspace.model import Workspace


def open_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for one verdict, or a few; its processes are started when they are needed."""
    return _judging(workspace, for_few(), NONE)


def open_busy_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for one verdict each on many exercises; what they have in common is prepared once."""
    return _judging(workspace, for_many("tests", "types", "glance"), PATIENT if CAN_FORK else NONE)


def open_warm_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for many verdicts on one exercise at a time; its processes are started ahead."""
    return _judging(workspace, for_one_at_a_time(), AT_ONCE if CAN_FORK else NONE)


@contextmanager
def _judging(workspace: Workspace, workers: Workers, looks: Looks) -> Iterator[Judge]:
    with closing(workers), Judge(workspace.course, workspace.cache, workers, looks) as judge:
        yield judge
