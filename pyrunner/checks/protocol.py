"""What a check is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult
from pyrunner.workers.need import Need


def ignore(_: CheckResult) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A snapshot laid out for its checks.

    Args:
        exercise: what it answers.
        snapshot: the learner's files.
        contract: the pristine contract, content by file name.
        folder: holds the files of both, and what the build adds; nobody else writes there meanwhile.
        cancellation: ends every process of the check at once.
        foresee: takes a failure that a check will most likely end with, before that is proved; from any thread.
    """

    exercise: Exercise
    snapshot: Snapshot
    contract: Mapping[str, bytes]
    folder: Path
    cancellation: Cancellation
    foresee: Callable[[CheckResult], None] = ignore


class Check(Protocol):
    """One way of judging a submission; made once, used by several threads."""

    name: CheckName

    def needs(self, exercise: Exercise) -> tuple[Need, ...]:
        """The workers that it will ask for."""

    def run(self, submission: Submission) -> CheckResult:
        """Judge a submission.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
