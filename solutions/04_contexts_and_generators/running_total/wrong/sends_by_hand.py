"""Wrong: passes the amounts on by hand, and calls the last display the total; the value that the shift returns is lost.

Refused by: test_a_day_returns_the_totals_of_its_shifts, test_a_recording_is_displayed_with_its_result,
test_the_result_has_the_type_that_the_till_returns.
"""

from collections.abc import Generator, Iterable
from contextlib import closing
from itertools import chain
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
        till = shift()
        amount = None
        while True:
            try:
                displayed = till.send(amount)
            except StopIteration:
                break
            amount = yield displayed
            totals[cashier] = amount or 0
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
