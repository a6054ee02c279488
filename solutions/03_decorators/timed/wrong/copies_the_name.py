"""Wrong: copies name and docstring by hand; signature, module and annotations are still those of the wrapper.

Refused by: test_the_decorated_function_is_still_recognisable.
"""

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

    def timing(*args: P.args, **kwargs: P.kwargs) -> R:
        started = clock()
        try:
            return function(*args, **kwargs)
        finally:
            report(name, clock() - started)

    timing.__name__, timing.__doc__ = name, function.__doc__
    return timing


def once_more(function: Callable[P, R]) -> Callable[P, R]:
    """Call a second time if the connection breaks."""

    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except ConnectionError:
            return function(*args, **kwargs)

    again.__name__ = getattr(function, "__name__", "again")
    again.__doc__ = function.__doc__
    return again


def client_call(
    send: Callable[P, R],
    *,
    report: Callable[[str, float], object] = log,
    clock: Callable[[], float] = time.perf_counter,
) -> Callable[P, R]:
    """Make a call of the client out of a plain function: sent once more if need be, every attempt on the dashboard."""
    return once_more(timed(send, report=report, clock=clock))
