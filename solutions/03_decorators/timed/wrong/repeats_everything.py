"""Wrong: leaves `once_more` out and repeats every error: a typo fails twice, and after a time-out somebody pays twice.

Refused by: test_no_other_failure_is_tried_again.
"""

import functools
import logging
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def log(name: str, seconds: float) -> None:
    logging.getLogger("payments").info("%s took %.3f s", name, seconds)


def timed(
    function: Callable[P, R],
    *,
    report: Callable[[str, float], object] = log,
    clock: Callable[[], float] = time.perf_counter,
) -> Callable[P, R]:
    """Report the name of the function and the seconds of every call."""
    name = getattr(function, "__name__", repr(function))

    @functools.wraps(function)
    def timing(*args: P.args, **kwargs: P.kwargs) -> R:
        started = clock()
        try:
            return function(*args, **kwargs)
        finally:
            report(name, clock() - started)

    return timing


def client_call(
    send: Callable[P, R],
    *,
    report: Callable[[str, float], object] = log,
    clock: Callable[[], float] = time.perf_counter,
) -> Callable[P, R]:
    """Make a call of the client out of a plain function: sent once more if need be, every attempt on the dashboard."""
    attempt = timed(send, report=report, clock=clock)

    @functools.wraps(attempt)
    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return attempt(*args, **kwargs)
        except Exception:
            return attempt(*args, **kwargs)

    return again
