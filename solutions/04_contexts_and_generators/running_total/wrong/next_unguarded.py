"""Wrong: the end of the recording leaves the generator as a StopIteration, and so becomes a RuntimeError.

Refused by: test_a_recording_that_breaks_off_is_an_error.
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
    feed = iter(entries)
    entry: int | None = None
    with closing(till):
        while True:
            try:
                displayed = till.send(entry)
            except StopIteration as end:
                result: R = end.value
                return result
            yield displayed
            entry = next(feed)
