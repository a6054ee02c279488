"""Wrong: records a failure only if it keeps it back; after any other, the block seems to have gone well.

Refused by: test_every_other_error_goes_on.
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
        if isinstance(error, self._errors):
            self.failure = error
            return True
        return False
