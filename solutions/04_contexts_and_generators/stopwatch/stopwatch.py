"""What happens at the end of a block.

The idea: `__exit__` is told how the block ended, and its answer decides how the story goes on. A true answer means
"dealt with": the error ends here. Whoever only wants to look gives no answer at all.

The trap: the type checker believes the annotation, not the value. `-> bool` says "may keep an error back", so that
code behind the block must be thought of; `-> None` says "never". `-> bool | None` is taken for "never", too.

And one manager may be entered again before it is left. What belongs to one entering goes onto a stack, or into a
local variable, which is what `contextlib.contextmanager` offers.

When not to: for errors to be kept back there is `contextlib.suppress`. To look back at one, write `try` and `except`:
they show where the code goes on.
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
        self.failure = error
        return isinstance(error, self._errors)
