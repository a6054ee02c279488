"""The check that a solution is as fast as its exercise asks for."""

from dataclasses import replace
from time import perf_counter

from pyrunner.bench.measure import BASE, YOURS
from pyrunner.bench.report import BenchmarkReport, Omission, Timing, speedup_text
from pyrunner.checks.measurer import Measurer
from pyrunner.checks.protocol import Submission
from pyrunner.course.model import BenchmarkSpec, Exercise, Gate
from pyrunner.errors import PyrunnerError
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome
from pyrunner.workers.protocol import Need

SECONDS = 1.0
CLOSE = 0.85
"""A share of the required speed from which one more measurement may show that it was only the machine's mood."""


class SpeedCheck:
    """Measures the optimised build against pure Python, in one process and in turns."""

    name = CheckName.SPEED

    def __init__(self, measurer: Measurer) -> None:
        self._measurer = measurer

    def needs(self, exercise: Exercise) -> tuple[Need, ...]:
        """None ahead: compiling and measuring take seconds, starting a worker does not."""
        return ()

    def run(self, submission: Submission) -> CheckResult:
        """Wait for the optimised build, and measure.

        Raises:
            Cancelled: the submission's cancellation came first.
            PyrunnerError: the exercise names no speed to reach, or the cache cannot be written.
        """
        start = perf_counter()
        result = self._judged(submission)
        return replace(result, seconds=perf_counter() - start)

    def _judged(self, submission: Submission) -> CheckResult:
        exercise = submission.exercise
        if exercise.benchmark is None or exercise.benchmark.gate is None:
            raise PyrunnerError(f"{exercise.name} is judged by its speed, but its exercise.toml has no benchmark gate")
        gate = exercise.benchmark.gate
        spec = replace(exercise.benchmark, variants={BASE: exercise.benchmark.variants[BASE]}, sizes=(gate.size,))
        timing, omissions = self._measured(submission, spec)
        if timing is not None and CLOSE * gate.speedup <= timing.speedup < gate.speedup:
            again, omissions = self._measured(submission, spec)
            timing = max(timing, again or timing, key=lambda timing: timing.speedup)
        if timing is None or omissions:
            return _not_measured(exercise, omissions)
        return _compared(exercise, gate, timing)

    def _measured(self, submission: Submission, spec: BenchmarkSpec) -> tuple[Timing | None, tuple[Omission, ...]]:
        report = self._measurer.measure(
            submission.exercise,
            spec,
            submission.contract,
            {YOURS: submission.snapshot.files},
            SECONDS,
            submission.cancellation,
        )
        return _timing(report), report.omissions


def _timing(report: BenchmarkReport) -> Timing | None:
    return next((row for row in report.rows if row.variant == YOURS), None)


def _compared(exercise: Exercise, gate: Gate, timing: Timing) -> CheckResult:
    reached = f"{speedup_text(timing.speedup)} the speed of pure Python at {gate.size:,}"
    if timing.speedup >= gate.speedup:
        return CheckResult(
            CheckName.SPEED, Outcome.PASSED, note=f"{reached} ({speedup_text(gate.speedup)} is required)"
        )
    diagnostic = Diagnostic(
        f"right, but not fast enough: {reached}",
        exercise.files[0],
        code="speed",
        expected=f"at least {speedup_text(gate.speedup)}",
        actual=speedup_text(timing.speedup),
        hint=f"pyrunner bench {exercise.name} compares it with other ways",
    )
    return CheckResult(CheckName.SPEED, Outcome.FAILED, diagnostics=(diagnostic,))


def _not_measured(exercise: Exercise, omissions: tuple[Omission, ...]) -> CheckResult:
    """The result for a version that has no speed, because it has no result."""
    mine = next((omission for omission in omissions if omission.variant == YOURS), None)
    if mine is None:
        reason = "; ".join(f"{omission.variant} {omission.reason}" for omission in omissions)
        message = f"the speed could not be measured: {reason or 'the benchmark ended early'}"
        return CheckResult(CheckName.SPEED, Outcome.ERRORED, diagnostics=(Diagnostic(message, code="crash"),))
    outcome = {"timeout": Outcome.TIMED_OUT, "crash": Outcome.ERRORED}.get(mine.code, Outcome.FAILED)
    call = exercise.benchmark.call if exercise.benchmark else exercise.module
    path = mine.path or exercise.files[0]
    diagnostic = Diagnostic(f"`{call}` {mine.reason}", path, mine.line, code=mine.code)
    return CheckResult(CheckName.SPEED, outcome, diagnostics=(diagnostic,))
