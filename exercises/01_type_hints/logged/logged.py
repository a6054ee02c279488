"""Wrapped, and still itself.

The payment service writes each call into a journal. Functions are wrapped where the service is put together, as in
`refund = logged(refund, journal)`. Since then:

- `refund("r-1", cents=250)` crashes when it is called, and so does wrapping a `functools.partial`;
- the type checker accepts `refund(17)`, which the unwrapped function would never have got away with;
- nothing in the types says that a function wrapped by `with_journal` must take a journal first, and that its callers
  must not.

Mend both wrappers. A line of the journal names what was called.
"""

from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


class Journal:
    """What was called, one line a call, oldest first."""

    def __init__(self) -> None:
        self.lines: list[str] = []


def logged(function: Callable[..., R], journal: Journal) -> Callable[..., R]:
    """Make a function that does what `function` does, and before that writes a line."""

    def wrapper(*args: Any) -> R:
        journal.lines.append(function.__name__)
        return function(*args)

    return wrapper


def with_journal(function: Callable[..., R], journal: Journal) -> Callable[..., R]:
    """Make a function that calls `function` with the journal in front of its own arguments."""

    def wrapper(*args: Any) -> R:
        return function(journal, *args)

    return wrapper
