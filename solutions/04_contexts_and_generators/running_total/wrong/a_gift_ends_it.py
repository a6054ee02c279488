"""Wrong: asks whether the amount is truthy; a gift of nothing ends the shift.

Refused by: test_a_gift_is_an_amount_like_any_other, test_a_recording_is_displayed_with_its_result.
"""

from collections.abc import Generator, Iterable
from contextlib import closing
from itertools import chain
from typing import TypeVar

R = TypeVar("R")


def shift() -> Generator[int, int | None, int]:
    """Display the total so far, for each amount; return it at the end."""
    total = 0
    while amount := (yield total):
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
        for entry in chain([None], entries):
            try:
                displayed = till.send(entry)
            except StopIteration as end:
                result: R = end.value
                return result
            yield displayed
    raise ValueError("the recording breaks off before the till is done")
