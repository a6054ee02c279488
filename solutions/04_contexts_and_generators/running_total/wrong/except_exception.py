"""Wrong: closes the till after an Exception, and when it is closed itself; Ctrl-C while an entry is read is neither.

Refused by: test_the_till_is_closed_with_its_displays.
"""

from collections.abc import Generator, Iterable
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
        totals[cashier] = yield from shift()
    return totals


def displays(till: Generator[int, int | None, R], entries: Iterable[int | None]) -> Generator[int, None, R]:
    """Send the entries to a till; yield what it displays, and return what it returns.

    Raises:
        ValueError: the till waits for more when the entries are at their end.
    """
    try:
        # A generator that has not begun takes only None, and then runs to its first `yield`.
        for entry in chain([None], entries):
            try:
                displayed = till.send(entry)
            except StopIteration as end:
                result: R = end.value
                return result
            yield displayed
    except (Exception, GeneratorExit):
        till.close()
        raise
    till.close()
    raise ValueError("the recording breaks off before the till is done")
