"""Wrong: only stores a failure, and never forgets it; a mail that was sent counts as failed.

Refused by: test_a_block_that_succeeds_leaves_no_failure.
"""

import time
from collections.abc import Callable
from types import TracebackType


class Stopwatch:
    """Reports the seconds of each block that runs under it."""

    def __init__(self, report: Callable[[float], object], clock: Callable[[], float] = time.perf_counter) -> None:
        self._report = report
        self._clock = clock
        self._started: list[float] = []

    def __enter__(self) -> None:
        self._started.append(self._clock())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._report(self._clock() - self._started.pop())


class BestEffort:
    """Runs a block that may fail with some errors; `failure` is what the last block failed with, or None."""

    def __init__(self, *errors: type[Exception]) -> None:
        self._errors = errors
        self.failure: BaseException | None = None

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        if error is not None:
            self.failure = error
        return isinstance(error, self._errors)
