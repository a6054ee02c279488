"""The check that everything passes which the contract requires."""

from time import perf_counter

from pyrunner.checks.contract_run import ContractRun
from pyrunner.checks.expected import ExpectedTests
from pyrunner.checks.protocol import Submission
from pyrunner.checks.reading import Reading
from pyrunner.course.model import Exercise
from pyrunner.verdict import CheckName, CheckResult
from pyrunner.workers.protocol import Need


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
        answer = self._run.run(exercise, submission.folder, submission.cancellation)
        reading = Reading(submission, answer)
        expected = self._expected.ids(exercise, submission.cancellation) if not reading.diagnostics else ()
        return reading.result(expected, perf_counter() - start)
