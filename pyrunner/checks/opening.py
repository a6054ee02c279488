"""Open a judge over a workspace."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from pyrunner.checks.judge import Judge
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.protocol import Workers
from pyrunner.workers.spares import SpareWorkers
from pyrunner.workspace.model import Workspace


def open_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for one verdict, or a few; its processes are started when they are needed."""
    return _judging(workspace, ColdWorkers())


def open_warm_judge(workspace: Workspace) -> AbstractContextManager[Judge]:
    """A judge for many verdicts on one exercise at a time; its processes are started ahead."""
    return _judging(workspace, SpareWorkers())


@contextmanager
def _judging(workspace: Workspace, workers: Workers) -> Iterator[Judge]:
    with closing(workers), Judge(workspace.course, workspace.cache, workers) as judge:
        yield judge
