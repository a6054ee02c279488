"""Check many exercises side by side."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from pyrunner.checks.judge import Judge
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Verdict


def check_several(
    judge: Judge, exercises: Sequence[Exercise], snapshot: Callable[[Exercise], Snapshot]
) -> Iterator[tuple[Exercise, Verdict]]:
    """Judge exercises on all cores and give each with its verdict as soon as that stands.

    Args:
        snapshot: reads what the learner saved, when the exercise's turn comes.
    """
    cancellation = Cancellation()

    def check(exercise: Exercise) -> tuple[Exercise, Verdict]:
        cancellation.raise_if_cancelled()
        return exercise, judge.check(exercise, snapshot(exercise), cancellation=cancellation)

    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="check") as pool:
        try:
            for future in as_completed([pool.submit(check, exercise) for exercise in exercises]):
                yield future.result()
        except BaseException:
            cancellation.cancel()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
