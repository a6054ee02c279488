"""A judge that nobody waits for before it is needed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from threading import Lock
from typing import TYPE_CHECKING

from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckResult, Verdict

if TYPE_CHECKING:
    from pyrunner.bench.report import BenchmarkReport
    from pyrunner.checks.judge import Judge
    from pyrunner.checks.near_miss import Likeness, NearMisses


class LateJudge:
    """Opens a judge when something is first asked of it: to import one takes longer than to show a screen.

    Args:
        open_judge: opens it.
        open_other: opens one for what is found out behind the screen, so that no process that was started ahead for
            the next save is used up.
    """

    def __init__(
        self,
        open_judge: "Callable[[], AbstractContextManager[Judge]]",
        open_other: "Callable[[], AbstractContextManager[Judge]]",
    ) -> None:
        self._open_judge = open_judge
        self._open_other = open_other
        self._stack = ExitStack()
        self._opening = Lock()
        self._judge: Judge | None = None
        self._near_misses: NearMisses | None = None

    def prepare(self, exercise: Exercise) -> None:
        """Get ready for checks of this exercise."""
        self._opened().prepare(exercise)

    def check(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        *,
        cancellation: Cancellation | None = None,
        on_result: Callable[[CheckResult], None] | None = None,
    ) -> Verdict:
        """As `Judge.check`."""
        return self._opened().check(exercise, snapshot, cancellation=cancellation, on_result=on_result)

    def run_one_test(
        self, exercise: Exercise, snapshot: Snapshot, test: str, cancellation: Cancellation
    ) -> CheckResult:
        """Run one test, with all its cases."""
        from pyrunner.checks.one_test import run_one_test

        return run_one_test(self._opened(), exercise, snapshot, test, cancellation)

    def compare(
        self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict, cancellation: Cancellation
    ) -> "Iterator[Likeness]":
        """As `NearMisses.compare`; by one thread."""
        if self._near_misses is None:
            from pyrunner.checks.near_miss import NearMisses

            other = self._stack.enter_context(self._open_other())
            self._near_misses = NearMisses(other, other.cache / "mistakes")
        return self._near_misses.compare(exercise, snapshot, verdict, cancellation)

    def measure(
        self, exercise: Exercise, snapshot: Snapshot, *, cancellation: Cancellation | None = None
    ) -> "BenchmarkReport":
        """Run an exercise's benchmark."""
        from pyrunner.checks.benchmark import benchmark_exercise

        return benchmark_exercise(self._opened(), exercise, snapshot, cancellation=cancellation)

    def close(self) -> None:
        """Close the judge, if it was opened."""
        self._stack.close()

    def _opened(self) -> "Judge":
        with self._opening:
            if self._judge is None:
                self._judge = self._stack.enter_context(self._open_judge())
            return self._judge
