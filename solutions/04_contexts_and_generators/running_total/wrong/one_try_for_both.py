"""Wrong: takes the end of the recording for the end of the till; the result is None, whatever its type says.

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
    with closing(till):
        try:
            yield next(till)
            while True:
                yield till.send(next(feed))
        except StopIteration as end:
            result: R = end.value
            return result
