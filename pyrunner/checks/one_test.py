"""Run one test of a contract; what that says is no verdict."""

from time import perf_counter

from pyrunner.checks.interpreter import unfit
from pyrunner.checks.judge import Judge
from pyrunner.checks.protocol import Submission
from pyrunner.checks.reading import Reading, within
from pyrunner.course.content import contract
from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Outcome


def run_one_test(
    judge: Judge, exercise: Exercise, snapshot: Snapshot, test: str, cancellation: Cancellation
) -> CheckResult:
    """Build what must be built, and run one test with all its cases.

    Args:
        test: its name within its file, without a case.

    Returns:
        what the test says, or the build where that fails.

    Raises:
        Cancelled: the cancellation came first.
        PyrunnerError: there is no such test, the originals cannot be read, or the cache cannot be written.
    """
    start = perf_counter()
    if reason := unfit(judge.course, exercise):
        return CheckResult(CheckName.TESTS, Outcome.SKIPPED, note=reason)
    if snapshot.problems:
        return CheckResult(CheckName.TESTS, Outcome.ERRORED, diagnostics=snapshot.problems)
    equipment = judge.equipment
    cases = [each for each in equipment.expected.ids(exercise, cancellation) if _is_case(each, test)]
    if not cases:
        raise PyrunnerError(f"{test} cannot be run alone", "esc runs all tests")
    pristine = contract(judge.course, exercise)
    files = {**snapshot.files, **pristine}
    with equipment.layouts.laid_out(exercise.name, files) as folder:
        if CheckName.BUILD in exercise.checks:
            build = equipment.builder.build(files, cancellation, optimised=False)
            if not build.succeeded:
                return CheckResult(CheckName.BUILD, build.outcome, perf_counter() - start, build.diagnostics)
            build.place(folder)
        tests = tuple(dict.fromkeys(_without_case(each) for each in cases))
        answer = equipment.contract_run.run(exercise, folder, cancellation, tests=tests)
        reading = Reading(Submission(exercise, snapshot, pristine, folder, cancellation), answer)
    return reading.result(cases, perf_counter() - start)


def _is_case(identity: str, test: str) -> bool:
    name = within(_without_case(identity))
    return test in (name, name.rpartition("::")[2])


def _without_case(identity: str) -> str:
    return identity.partition("[")[0]
