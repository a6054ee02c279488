"""Wrong: tidies the default of `getattr` away; a partial has no `__name__`, and can no longer be decorated.

Refused by: test_a_call_without_a_name_is_reported_by_what_it_calls.
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
    name = function.__name__

    @functools.wraps(function)
    def timing(*args: P.args, **kwargs: P.kwargs) -> R:
        started = clock()
        try:
            return function(*args, **kwargs)
        finally:
            report(name, clock() - started)

    return timing


def once_more(function: Callable[P, R]) -> Callable[P, R]:
    """Call a second time if the connection breaks."""

    @functools.wraps(function)
    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except ConnectionError:
            return function(*args, **kwargs)

    return again


def client_call(
    send: Callable[P, R],
    *,
    report: Callable[[str, float], object] = log,
    clock: Callable[[], float] = time.perf_counter,
) -> Callable[P, R]:
    """Make a call of the client out of a plain function: sent once more if need be, every attempt on the dashboard."""
    return once_more(timed(send, report=report, clock=clock))
