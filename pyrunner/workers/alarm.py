"""An end for code that may never come back, not even to the interpreter."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """End this process when the block takes longer.

    The signal's default action needs no interpreter, so it also ends compiled code that holds the global lock. On
    Windows, which has no such timers, the limit of the whole task is the only one.

    Args:
        seconds: by the wall clock.
    """
    if sys.platform == "win32":
        yield
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
