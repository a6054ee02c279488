"""Check many exercises side by side."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from pyrunner.checks.judge import Judge
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Verdict

AT_ONCE = 2
"""Exercises for each core: while the types of one are checked, the tests of another can run."""


def check_several(
    judge: Judge, exercises: Sequence[Exercise], snapshot: Callable[[Exercise], Snapshot]
) -> Iterator[tuple[Exercise, Verdict]]:
    """Judge exercises on all cores and give each with its verdict as soon as that stands.

    Args:
        judge: one that is opened for many exercises, or any other.
        snapshot: reads what the learner saved, when the exercise's turn comes.
    """
    cancellation = Cancellation()
    judge.prepare(*exercises)

    def check(exercise: Exercise) -> tuple[Exercise, Verdict]:
        cancellation.raise_if_cancelled()
        return exercise, judge.check(exercise, snapshot(exercise), cancellation=cancellation)

    with ThreadPoolExecutor(AT_ONCE * (os.cpu_count() or 1), thread_name_prefix="check") as pool:
        try:
            for future in as_completed([pool.submit(check, exercise) for exercise in exercises]):
                yield future.result()
        except BaseException:
            cancellation.cancel()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
