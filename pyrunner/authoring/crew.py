"""Audit exercises side by side."""

import os
import queue
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from pyrunner.authoring.report import AuditEvent, AuditStarted, ExerciseAudit, ExerciseAudited, ExerciseStarted
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation, Cancelled


class Crew:
    """As many jobs as there are cores.

    Args:
        audit_one: audits an exercise, from any thread.
        cancellation: of what `audit_one` does.
    """

    def __init__(self, audit_one: Callable[[Exercise], ExerciseAudit], cancellation: Cancellation) -> None:
        self._audit_one = audit_one
        self._cancellation = cancellation
        self._events: queue.SimpleQueue[AuditEvent | BaseException] = queue.SimpleQueue()

    def audit(self, exercises: Sequence[Exercise], progress: Callable[[AuditEvent], None]) -> dict[str, ExerciseAudit]:
        """Audit some exercises.

        Args:
            progress: called in this thread, with each event.

        Returns:
            what was found, by the exercise's name.
        """
        progress(AuditStarted(len(exercises)))
        with self._threads() as threads:
            for exercise in exercises:
                threads.submit(self._work, exercise)
            return {audit.name: audit for audit in self._follow(len(exercises), progress)}

    @contextmanager
    def _threads(self) -> Iterator[ThreadPoolExecutor]:
        """Threads that end at once, with the processes they wait for, when the block fails."""
        with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="audit") as threads:
            try:
                yield threads
            except BaseException:
                self._cancellation.cancel()
                threads.shutdown(wait=False, cancel_futures=True)
                raise

    def _work(self, exercise: Exercise) -> None:
        """Audit one, and tell the thread that follows; never raise, as nobody looks at the future."""
        try:
            self._events.put(ExerciseStarted(exercise.name))
            self._events.put(ExerciseAudited(self._audit_one(exercise)))
        except Cancelled:
            pass
        except BaseException as failure:
            self._events.put(failure)

    def _follow(self, count: int, progress: Callable[[AuditEvent], None]) -> Iterator[ExerciseAudit]:
        while count:
            event = self._events.get()
            if isinstance(event, BaseException):
                raise event
            progress(event)
            if isinstance(event, ExerciseAudited):
                count -= 1
                yield event.audit
