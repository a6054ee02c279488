"""Wrong: takes None for a failure, though only an error is one; a call with nothing to say is sent again and again.

Refused by: test_a_success_is_returned_without_waiting.
"""

import functools
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def retry(
    attempts: int = 3,
    *,
    delay: float = 1.0,
    on: tuple[type[Exception], ...] = (ConnectionError, TimeoutError),
    sleep: Callable[[float], object] = time.sleep,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Call again after a failure: wait `delay` seconds first, then twice as long each time."""
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def again(*args: P.args, **kwargs: P.kwargs) -> R:
            for attempt in range(attempts - 1):
                try:
                    result = function(*args, **kwargs)
                    if result is not None:
                        return result
                except on:
                    sleep(delay * 2**attempt)
            return function(*args, **kwargs)

        return again

    return decorate
