"""The check that a solution is as fast as its exercise asks for."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from pyrunner.bench.measure import BASE, YOURS
from pyrunner.bench.report import BenchmarkReport, Omission, Timing, speedup_text
from pyrunner.checks.measurer import Measurer
from pyrunner.checks.protocol import Submission
from pyrunner.checks.speed_memory import SpeedMemory
from pyrunner.course.model import BenchmarkSpec, Exercise, Gate
from pyrunner.errors import PyrunnerError
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome
from pyrunner.workers.need import Need

SECONDS = 1.0
CLOSE = 0.85
"""A share of the required speed from which one more measurement may show that it was only the machine's mood."""


class SpeedCheck:
    """Measures the optimised build against pure Python, in one process and in turns."""

    name = CheckName.SPEED

    def __init__(self, measurer: Measurer, memory: SpeedMemory | None = None) -> None:
        self._measurer = measurer
        self._memory = memory

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
        result = self._judged(submission) if self._memory is None else self._remembered(submission, self._memory)
        return replace(result, seconds=perf_counter() - start)

    def _remembered(self, submission: Submission, memory: SpeedMemory) -> CheckResult:
        """The result for the same files on the same machine, or a new one, to be remembered where it was clear."""
        exercise = submission.exercise
        key = memory.key(exercise, {**submission.snapshot.files, **submission.contract})
        if (speedup := memory.find(key)) is not None and (gate := _gate(exercise)):
            return _compared(exercise, gate, speedup)
        return self._judged(submission, lambda speedup: memory.store(key, speedup))

    def _judged(self, submission: Submission, remember: Callable[[float], None] = lambda _: None) -> CheckResult:
        exercise = submission.exercise
        gate = _gate(exercise)
        if exercise.benchmark is None or gate is None:
            raise PyrunnerError(f"{exercise.name} is judged by its speed, but its exercise.toml has no benchmark gate")
        spec = replace(exercise.benchmark, variants={BASE: exercise.benchmark.variants[BASE]}, sizes=(gate.size,))
        timing, omissions = self._measured(submission, spec)
        if timing is not None and CLOSE * gate.speedup <= timing.speedup < gate.speedup:
            again, omissions = self._measured(submission, spec)
            timing = max(timing, again or timing, key=lambda timing: timing.speedup)
        if timing is None or omissions:
            return _not_measured(exercise, omissions)
        if not CLOSE <= timing.speedup / gate.speedup <= 1 / CLOSE:
            remember(timing.speedup)
        return _compared(exercise, gate, timing.speedup)

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


def _gate(exercise: Exercise) -> Gate | None:
    return exercise.benchmark.gate if exercise.benchmark is not None else None


def _compared(exercise: Exercise, gate: Gate, speedup: float) -> CheckResult:
    reached = f"{speedup_text(speedup)} the speed of pure Python at {gate.size:,}"
    if speedup >= gate.speedup:
        return CheckResult(
            CheckName.SPEED, Outcome.PASSED, note=f"{reached} ({speedup_text(gate.speedup)} is required)"
        )
    diagnostic = Diagnostic(
        f"right, but not fast enough: {reached}",
        exercise.files[0],
        code="speed",
        expected=f"at least {speedup_text(gate.speedup)}",
        actual=speedup_text(speedup),
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
