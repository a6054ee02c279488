"""The thread that checks and measures: one job at a time, the newest wins."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pyrunner.bench.report import BenchmarkReport
from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation, Cancelled
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckResult, Verdict
from pyrunner.watch.events import Checked, Compared, JobFailed, Measured, OneRan, PartChecked, Post
from pyrunner.watch.threads import start_thread

if TYPE_CHECKING:
    from pyrunner.checks.near_miss import Likeness

CLOSING_SECONDS = 5.0


class Judges(Protocol):
    """What turns an exercise and a snapshot into a verdict."""

    def prepare(self, exercise: Exercise) -> None:
        """Get ready for checks of this exercise."""

    def check(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        *,
        cancellation: Cancellation | None = None,
        on_result: Callable[[CheckResult], None] | None = None,
    ) -> Verdict: ...

    def run_one_test(
        self, exercise: Exercise, snapshot: Snapshot, test: str, cancellation: Cancellation
    ) -> CheckResult:
        """Run one test, with all its cases."""

    def compare(
        self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict, cancellation: Cancellation
    ) -> "Iterable[Likeness]":
        """Find the known mistakes that fail as this snapshot does."""


class Measures(Protocol):
    """What runs an exercise's benchmark."""

    def __call__(
        self, exercise: Exercise, snapshot: Snapshot, *, cancellation: Cancellation | None = None
    ) -> BenchmarkReport: ...


@dataclass(frozen=True)
class _Job:
    ticket: int
    work: Callable[[int, Cancellation], None]
    cancellation: Cancellation


class Checker:
    """Does the newest job; an older one is cancelled, and nothing more is heard of it.

    Args:
        judge: checks.
        measure: runs benchmarks.
        post: where events go.
    """

    def __init__(self, judge: Judges, measure: Measures, post: Post) -> None:
        self._judge = judge
        self._measure = measure
        self._post = post
        self._tickets = 0
        self._changed = threading.Condition()
        self._waiting: _Job | None = None
        self._running: _Job | None = None
        self._closed = False
        self._thread = start_thread("checker", self._work, post)

    def check(self, exercise: Exercise, snapshot: Snapshot, *, once: bool = False) -> int:
        """Check a snapshot; the answers carry the ticket that is returned.

        Args:
            exercise: what it answers.
            snapshot: what to check.
            once: whether more checks of this exercise are not to be expected soon.
        """

        def work(ticket: int, cancellation: Cancellation) -> None:
            if not once:
                self._judge.prepare(exercise)

            def on_result(result: CheckResult) -> None:
                self._post(PartChecked(ticket, result))

            verdict = self._judge.check(exercise, snapshot, cancellation=cancellation, on_result=on_result)
            self._post(Checked(ticket, verdict))
            if not once:
                # More may be worth preparing than was known before.
                self._judge.prepare(exercise)

        return self._submit(work)

    def run_one_test(self, exercise: Exercise, snapshot: Snapshot, test: str) -> int:
        """Run one test and no other; what it says carries the ticket that is returned."""

        def work(ticket: int, cancellation: Cancellation) -> None:
            self._judge.prepare(exercise)
            self._post(OneRan(ticket, self._judge.run_one_test(exercise, snapshot, test, cancellation)))

        return self._submit(work)

    def measure(self, exercise: Exercise, snapshot: Snapshot) -> int:
        """Run the benchmark; the report carries the ticket that is returned."""

        def work(ticket: int, cancellation: Cancellation) -> None:
            self._post(Measured(ticket, self._measure(exercise, snapshot, cancellation=cancellation)))

        return self._submit(work)

    def compare(self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict) -> int:
        """Find known mistakes that fail in the same way; what is found carries the ticket that is returned."""

        def work(ticket: int, cancellation: Cancellation) -> None:
            for likeness in self._judge.compare(exercise, snapshot, verdict, cancellation):
                self._post(Compared(ticket, likeness))
            self._post(Compared(ticket, None))

        return self._submit(work)

    def cancel(self) -> None:
        """End the job under way, if there is one."""
        with self._changed:
            self._waiting = None
            running = self._running
        if running:
            running.cancellation.cancel()

    def close(self) -> None:
        """End the job under way and the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self.cancel()
        self._thread.join(CLOSING_SECONDS)

    def _submit(self, work: Callable[[int, Cancellation], None]) -> int:
        with self._changed:
            self._tickets += 1
            self._waiting = _Job(self._tickets, work, Cancellation())
            running, ticket = self._running, self._tickets
            self._changed.notify()
        if running:
            running.cancellation.cancel()
        return ticket

    def _work(self) -> None:
        while (job := self._next()) is not None:
            try:
                job.work(job.ticket, job.cancellation)
            except Cancelled:
                pass
            except PyrunnerError as error:
                self._post(JobFailed(job.ticket, error))

    def _next(self) -> _Job | None:
        with self._changed:
            self._running = None
            self._changed.wait_for(lambda: self._waiting is not None or self._closed)
            self._running, self._waiting = (None, None) if self._closed else (self._waiting, None)
            return self._running
