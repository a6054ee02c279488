"""Wrong: a `finally` loses no call, but writes the line after what the call wrote; the journal reads backwards.

Refused by: test_the_line_is_written_before_the_call.
"""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Journal:
    """What was called, one line a call, oldest first."""

    def __init__(self) -> None:
        self.lines: list[str] = []


def logged(function: Callable[P, R], journal: Journal) -> Callable[P, R]:
    """Make a function that does what `function` does, and before that writes a line."""
    name = getattr(function, "__name__", repr(function))

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        finally:
            journal.lines.append(name)

    return wrapper


def with_journal(function: Callable[Concatenate[Journal, P], R], journal: Journal) -> Callable[P, R]:
    """Make a function that calls `function` with the journal in front of its own arguments."""

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(journal, *args, **kwargs)

    return wrapper
