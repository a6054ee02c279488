"""What happens at the end of a block.

The payment service measures parts of its work with a stopwatch, and lets some of them fail: a receipt that cannot be
mailed is no reason to stop. Since both are context managers:

- a charge that was declined is booked as paid: no error leaves a block that is measured;
- a part within a part, measured with the same stopwatch, makes the outer one look too short;
- the type checker demands a `return` behind every measured block that returns;
- Ctrl-C has no effect while a receipt is mailed, and neither has a typo.

Mend both classes. A stopwatch never decides whether an error goes on. `BestEffort` keeps back the errors that it was
made with, and no others.
"""

import time
from collections.abc import Callable
from types import TracebackType


class Stopwatch:
    """Reports the seconds of each block that runs under it."""

    def __init__(self, report: Callable[[float], object], clock: Callable[[], float] = time.perf_counter) -> None:
        self._report = report
        self._clock = clock
        self._started = 0.0

    def __enter__(self) -> None:
        self._started = self._clock()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        self._report(self._clock() - self._started)
        return True


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
        return True
