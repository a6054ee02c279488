"""Wrong: remembers the first beginning only; the inner blocks are measured from there as well.

Refused by: test_a_block_within_a_block_has_its_own_seconds, test_a_block_within_a_block_may_fail.
"""

import time
from collections.abc import Callable
from types import TracebackType


class Stopwatch:
    """Reports the seconds of each block that runs under it."""

    def __init__(self, report: Callable[[float], object], clock: Callable[[], float] = time.perf_counter) -> None:
        self._report = report
        self._clock = clock
        self._depth = 0
        self._started = 0.0

    def __enter__(self) -> None:
        if self._depth == 0:
            self._started = self._clock()
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._depth -= 1
        self._report(self._clock() - self._started)


class BestEffort:
    """Runs a block that may fail with some errors; `failure` is what the last block failed with, or None."""

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
