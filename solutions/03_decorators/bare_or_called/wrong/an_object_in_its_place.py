"""Wrong: puts an object that can be called in the place of the function; on a class, such an object is no method.

Refused by: test_a_method_is_traced_like_a_function.
"""

import functools
import logging
from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar, overload

P = ParamSpec("P")
R = TypeVar("R")
LOG = logging.getLogger("payments")


class Tracing(Generic[P, R]):
    def __init__(self, function: Callable[P, R], level: int) -> None:
        if not callable(function):
            raise TypeError("the level needs its name")
        functools.update_wrapper(self, function)
        self.function = function
        self.level = level
        self.name = getattr(function, "__name__", repr(function))

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        LOG.log(self.level, f"{self.name} called", stacklevel=2)
        try:
            result = self.function(*args, **kwargs)
        except BaseException as error:
            LOG.log(self.level, f"{self.name} raised {error!r}", stacklevel=2)
            raise
        else:
            LOG.log(self.level, f"{self.name} returned {result!r}", stacklevel=2)
            return result


class Traced:
    @overload
    def __call__(self, function: Callable[P, R], /) -> Callable[P, R]: ...
    @overload
    def __call__(self, /, *, level: int = ...) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
    def __call__(
        self, function: Callable[P, R] | None = None, /, *, level: int = logging.DEBUG
    ) -> Callable[P, R] | Callable[[Callable[P, R]], Callable[P, R]]:
        if function is None:
            return lambda function: Tracing(function, level)
        return Tracing(function, level)


traced = Traced()
