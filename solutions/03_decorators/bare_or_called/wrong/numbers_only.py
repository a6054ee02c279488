"""Wrong: looks for a number in the function's place; "INFO" is none, and no function either.

Refused by: test_a_level_without_its_name_is_refused_at_once.
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
        if isinstance(function, int):
            raise TypeError(f"cannot trace {function!r}; is it a level? Then write level={function!r}")
        name = getattr(function, "__name__", repr(function))

        @wraps(function)
        def tracing(*args: P.args, **kwargs: P.kwargs) -> R:
            LOG.log(level, "%s called", name, stacklevel=2)
            try:
                result = function(*args, **kwargs)
            except BaseException as error:
                LOG.log(level, "%s raised %r", name, error, stacklevel=2)
                raise
            LOG.log(level, "%s returned %r", name, result, stacklevel=2)
            return result

        return tracing

    return decorate if function is None else decorate(function)
