"""With parentheses or without.

The idea: `@traced` is called with the function, `@traced(...)` with settings. They are two functions with one name, and
overloads say so: each has a type of its own, and what is neither is an error. Keyword-only settings and a
positional-only function keep the two apart without guessing.

The trap: two moments. What is looked at while decorating is settled at import, long before anybody turns the logging
up; what may change belongs into the call. And a wrapper is one more frame: for whatever looks at its caller, such as
logging and warnings, `stacklevel` has to count it.

When not to: two spellings need two overloads and a test for each. If you may choose, take one, always with
parentheses. Around an `async def`, all this sees only the making of the coroutine.
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
