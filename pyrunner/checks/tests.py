"""The check that everything passes which the contract requires."""

from time import perf_counter

from pyrunner.checks.contract_run import ContractRun
from pyrunner.checks.expected import ExpectedTests
from pyrunner.checks.protocol import Submission
from pyrunner.checks.reading import Reading
from pyrunner.course.model import Exercise
from pyrunner.process import Completed, Ending
from pyrunner.verdict import CheckName, CheckResult
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Report

EVERY_SECONDS = 0.15
"""How often failures are told of while the tests still run."""

ENDED = Completed(Ending.EXITED, 0, "", 0.0)
SESSION = {"kind": "session", "status": 1}
"""How a run with failures will most likely end."""


class TestsCheck:
    """Runs the contract; passed means that every test of it is known to have passed."""

    __test__ = False
    name = CheckName.TESTS

    def __init__(self, contract_run: ContractRun, expected: ExpectedTests) -> None:
        self._run = contract_run
        self._expected = expected

    def needs(self, exercise: Exercise) -> tuple[Need, ...]:
        """A worker that has imported what the contract does."""
        return (self._run.need(exercise),)

    def run(self, submission: Submission) -> CheckResult:
        """Run the tests.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
        start = perf_counter()
        exercise = submission.exercise
        foresight = _Foresight(submission, start)
        answer = self._run.run(exercise, submission.folder, submission.cancellation, foresight.hear)
        reading = Reading(submission, answer)
        expected = self._expected.ids(exercise, submission.cancellation) if not reading.diagnostics else ()
        return reading.result(expected, perf_counter() - start)


class _Foresight:
    """Tells of failures before the process has ended: what failed stays failed."""

    def __init__(self, submission: Submission, start: float) -> None:
        self._submission = submission
        self._start = start
        self._told = start
        self._reports: list[Report] = []
        self._failing = False

    def hear(self, report: Report) -> None:
        """Take one more report, and tell what is known where that is due."""
        self._reports.append(report)
        self._failing |= report.get("outcome", "passed") != "passed"
        due = report["kind"] == "session" or perf_counter() - self._told > EVERY_SECONDS
        if self._failing and due:
            self._tell()

    def _tell(self) -> None:
        self._told = perf_counter()
        so_far = Answer(ENDED, (*self._reports, SESSION), complete=True)
        reading = Reading(self._submission, so_far)
        if reading.diagnostics:
            self._submission.foresee(reading.result((), self._told - self._start))
