"""Wrapped, and still itself.

The idea: a ParamSpec holds a whole parameter list, so that "the same function, with something done before" can be
written as a type: Callable[P, R] in, Callable[P, R] out. Concatenate says "one more in front", which is how a wrapper
takes a parameter away from the callers.

The trap: P.args and P.kwargs belong together. Only a wrapper that hands on both is sure to pass whatever the wrapped
function accepts, and the type checker insists on it. `__name__` it does not check: not all that can be called has one.

When not to: where a wrapper changes parameters by name, or adds keywords, a ParamSpec cannot say so. Write the one
signature out, or use a Protocol with `__call__`.
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
        journal.lines.append(name)
        return function(*args, **kwargs)

    return wrapper


def with_journal(function: Callable[Concatenate[Journal, P], R], journal: Journal) -> Callable[P, R]:
    """Make a function that calls `function` with the journal in front of its own arguments."""

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(journal, *args, **kwargs)

    return wrapper
