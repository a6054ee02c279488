"""Where did the seconds go?

The payment client times its calls, and a dashboard draws what is reported. People stopped believing the dashboard:

- the slowest calls of all, those that end in a time-out, are not on it;
- help() and the API docs show every call as `timing(*args, **kwargs)`;
- two attempts of one second each appear as a single call of two seconds, by the name of `again`.

Mend the module. Who calls what, and with which arguments, stays as it is.
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
        result = function(*args, **kwargs)
        report(name, clock() - started)
        return result

    return timing


def once_more(function: Callable[P, R]) -> Callable[P, R]:
    """Call a second time if the connection breaks."""

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
    return timed(once_more(send), report=report, clock=clock)
