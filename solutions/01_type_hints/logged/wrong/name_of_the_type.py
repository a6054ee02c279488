"""Wrong: every line now says `function`; that nothing crashes does not make it useful.

Refused by: test_a_logged_function_does_the_same_and_leaves_a_line, test_the_line_is_written_before_the_call,
test_a_call_that_fails_is_in_the_journal_too, test_whatever_can_be_called_can_be_logged.
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
    name = type(function).__name__

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        journal.lines.append(name)
        return function(*args, **kwargs)

    return wrapper


def with_journal(function: Callable[Concatenate[Journal, P], R], journal: Journal) -> Callable[P, R]:
    """Make a function that calls `function` with the journal in front of its own arguments."""

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(journal, *args, **kwargs)

    return wrapper
