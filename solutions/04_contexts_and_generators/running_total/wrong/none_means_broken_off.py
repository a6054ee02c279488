"""Wrong: takes None for the sign that the recording broke off; a till may have nothing else to return.

Refused by: test_a_recording_is_displayed_with_its_result.
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
            if end.value is None:
                raise ValueError("the recording breaks off") from None
            result: R = end.value
            return result
