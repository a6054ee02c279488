"""What a verdict changes in the workspace."""

from datetime import datetime

from pyrunner.course.model import Exercise
from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.verdict import Verdict
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.reveal import reveal_solution


def record_verdict(workspace: Workspace, store: ProgressStore, exercise: Exercise, verdict: Verdict) -> Progress:
    """Remember a verdict, and reveal the solution of an exercise that passed.

    Raises:
        PyrunnerError: the workspace cannot be written.
    """
    progress = store.update(lambda before: before.with_verdict(verdict, datetime.now().astimezone()))
    if verdict.passed:
        reveal_solution(workspace, exercise)
    return progress
