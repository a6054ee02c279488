"""Wrong: counts the frames as if the wrapper itself wrote the line; a helper in between is a frame too.

Refused by: test_a_line_names_the_place_that_called.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, overload

P = ParamSpec("P")
R = TypeVar("R")

LOG = logging.getLogger("payments")


@overload
def traced(function: Callable[P, R], /) -> Callable[P, R]: ...
@overload
def traced(*, level: int = ...) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def traced(
    function: Callable[P, R] | None = None, /, *, level: int = logging.DEBUG
) -> Callable[P, R] | Callable[[Callable[P, R]], Callable[P, R]]:
    """Log a line, of the given level, when a call begins, and one when it has returned or raised."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        if not callable(function):
            raise TypeError(f"cannot trace {function!r}; is it a level? Then write level={function!r}")
        name = getattr(function, "__name__", repr(function))

        def write(line: str, *values: object) -> None:
            LOG.log(level, line, name, *values, stacklevel=2)

        @wraps(function)
        def tracing(*args: P.args, **kwargs: P.kwargs) -> R:
            write("%s called")
            try:
                result = function(*args, **kwargs)
            except BaseException as error:
                write("%s raised %r", error)
                raise
            write("%s returned %r", result)
            return result

        return tracing

    return decorate if function is None else decorate(function)
