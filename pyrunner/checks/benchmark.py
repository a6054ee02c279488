"""The benchmark of an exercise: the learner's files and the reference beside other ways."""

from pyrunner.bench.measure import REFERENCE, YOURS
from pyrunner.bench.report import BenchmarkReport, Omission
from pyrunner.checks.judge import Judge
from pyrunner.course.content import contract, solution
from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot

SECONDS = 3.0


def benchmark_exercise(
    judge: Judge, exercise: Exercise, snapshot: Snapshot, *, cancellation: Cancellation | None = None
) -> BenchmarkReport:
    """Build the learner's version and the reference, and measure all variants at all sizes.

    Args:
        judge: has the course and what measuring takes.
        exercise: one that has a benchmark.
        snapshot: the learner's files; a version that fails in any way is left out, and told of in the report.
        cancellation: ends it at once.

    Raises:
        Cancelled: the cancellation came first.
        PyrunnerError: the exercise has no benchmark, a file cannot be read, or the cache cannot be written.
    """
    if exercise.benchmark is None:
        measured = [each.name for each in judge.course.exercises if each.benchmark]
        raise PyrunnerError(f"{exercise.name} has no benchmark", _those_with(measured))
    versions = {REFERENCE: solution(judge.course, exercise).files}
    if not snapshot.problems:
        versions = {YOURS: snapshot.files} | versions
    report = judge.equipment.measurer.measure(
        exercise,
        exercise.benchmark,
        contract(judge.course, exercise),
        versions,
        SECONDS,
        cancellation or Cancellation(),
    )
    unread = tuple(Omission(YOURS, f"cannot be read: {problem.message}", "unread") for problem in snapshot.problems[:1])
    return BenchmarkReport(report.exercise, report.rows, report.disagreements, (*unread, *report.omissions))


def _those_with(names: list[str]) -> str:
    if not names:
        return "no exercise of this course has one"
    return f"pyrunner bench {names[0]}" + (f"; also {', '.join(names[1:])}" if names[1:] else "")
