"""Wrong: remembers the beginning of the block and of the one around it; a third one is one too many.

Refused by: test_a_block_within_a_block_has_its_own_seconds.
"""

import time
from collections.abc import Callable
from types import TracebackType


class Stopwatch:
    """Reports the seconds of each block that runs under it."""

    def __init__(self, report: Callable[[float], object], clock: Callable[[], float] = time.perf_counter) -> None:
        self._report = report
        self._clock = clock
        self._started = self._outer = 0.0

    def __enter__(self) -> None:
        self._outer, self._started = self._started, self._clock()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._report(self._clock() - self._started)
        self._started = self._outer


class BestEffort:
    """Runs a block that may fail with some errors.

    `failure` is what the last block failed with, kept back or not; None if it did not, or while it runs.
    """

    def __init__(self, *errors: type[Exception]) -> None:
        self._errors = errors
        self.failure: BaseException | None = None

    def __enter__(self) -> None:
        self.failure = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        self.failure = error
        return isinstance(error, self._errors)
