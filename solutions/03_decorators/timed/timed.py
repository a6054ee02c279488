"""Where did the seconds go?

The idea: a decorator takes a function and gives another for its name. The other one has three duties: pass everything
on, whichever way the call ends (`finally`); look like the original (`functools.wraps`); keep its type (a ParamSpec).

The trap: order. `@a` above `@b` means a(b(function)): the nearest is innermost. Timing outside of repeating measures
the waiting customer, timing inside measures the attempts. Both are honest figures; know which one you draw.

When not to: on an `async def` or a generator function this measures the making of the coroutine, about nothing. And a
decorator that times is for production; to find out which line is slow, use a profiler.
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
