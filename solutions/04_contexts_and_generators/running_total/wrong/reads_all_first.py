"""Wrong: reads the whole recording before the first display; it may not have an end yet, and the rest is another till's.

Refused by: test_a_day_without_shifts_is_over_at_once, test_entries_behind_the_end_are_left_unread,
test_an_entry_is_read_when_its_display_is_asked_for, test_the_till_is_closed_with_its_displays.
"""

from collections.abc import Generator, Iterable
from contextlib import closing
from typing import TypeVar

R = TypeVar("R")


def shift() -> Generator[int, int | None, int]:
    """Display the total so far, for each amount; return it at the end."""
    total = 0
    while (amount := (yield total)) is not None:
        total += amount
    return total


def day(cashiers: Iterable[str]) -> Generator[int, int | None, dict[str, int]]:
    """Run a shift for each cashier; return their totals."""
    totals = {}
    for cashier in cashiers:
        totals[cashier] = yield from shift()
    return totals


def displays(till: Generator[int, int | None, R], entries: Iterable[int | None]) -> Generator[int, None, R]:
    """Send the entries to a till; yield what it displays, and return what it returns.

    Raises:
        ValueError: the till waits for more when the entries are at their end.
    """
    with closing(till):
        # A generator that has not begun takes only None, and then runs to its first `yield`.
        for entry in [None, *entries]:
            try:
                displayed = till.send(entry)
            except StopIteration as end:
                result: R = end.value
                return result
            yield displayed
    raise ValueError("the recording breaks off before the till is done")
