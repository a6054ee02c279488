"""Wrong: all calls work again, but any other call is accepted too; `object` accepts what `...` did.

Refused by: types.
"""

from collections.abc import Callable
from typing import TypeVar

R = TypeVar("R")


class Journal:
    """What was called, one line a call, oldest first."""

    def __init__(self) -> None:
        self.lines: list[str] = []


def logged(function: Callable[..., R], journal: Journal) -> Callable[..., R]:
    """Make a function that does what `function` does, and before that writes a line."""
    name = getattr(function, "__name__", repr(function))

    def wrapper(*args: object, **kwargs: object) -> R:
        journal.lines.append(name)
        return function(*args, **kwargs)

    return wrapper


def with_journal(function: Callable[..., R], journal: Journal) -> Callable[..., R]:
    """Make a function that calls `function` with the journal in front of its own arguments."""

    def wrapper(*args: object, **kwargs: object) -> R:
        return function(journal, *args, **kwargs)

    return wrapper
