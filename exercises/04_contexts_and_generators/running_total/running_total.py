"""What the till displays.

A till is a generator: it is sent one amount in cents after the other, and yields what it displays, the total of the
shift so far. None ends a shift; the generator then returns the shift's total. A day is one shift after the other, by
cashier, and returns the totals of all. `displays` runs a till on recorded entries: it yields what is displayed and
returns what the till returns. The code is old, and has met its first new Python:

- every shift ends in "generator raised StopIteration"; so does the first gift, which costs nothing;
- a day displays only zeros, and has no totals;
- when the recording breaks off in the middle of a day, the day's result is None, and the till's drawer stays open.

Mend the three functions. A recording that ends too soon is a ValueError ("... breaks off"); entries behind the end of
the day stay unread. And however `displays` ends, also when nobody asks it for more, the till is closed with it.
"""

from collections.abc import Generator, Iterable
from typing import TypeVar

R = TypeVar("R")


def shift() -> Generator[int, int | None, int]:
    """Display the total so far, for each amount; return it at the end."""
    total = 0
    while True:
        amount = yield total
        if not amount:
            raise StopIteration(total)
        total += amount


def day(cashiers: Iterable[str]) -> Generator[int, int | None, dict[str, int]]:
    """Run a shift for each cashier; return their totals."""
    totals = {}
    for cashier in cashiers:
        for total in shift():
            yield total
            totals[cashier] = total
    return totals


def displays(till: Generator[int, int | None, R], entries: Iterable[int | None]) -> Generator[int, None, R]:
    """Send the entries to a till; yield what it displays, and return what it returns."""
    feed = iter(entries)
    try:
        yield next(till)
        while True:
            yield till.send(next(feed))
    except StopIteration as end:
        result: R = end.value
        return result
