"""Wrong: takes every line with a `#` for a comment; a receipt may have one in its name.

Refused by: test_the_large_payments_are_found_in_order.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


def lines(journal: Iterable[str]) -> Iterator[str]:
    """Give the lines of a journal, without empty ones and comments, which begin with a `#`."""
    stripped = (line.rstrip("\n") for line in journal)
    return (line for line in stripped if line and "#" not in line)


def payments(entries: Iterable[str]) -> Iterator[Payment]:
    """Read each line: a receipt and its cents, with a semicolon between."""
    for entry in entries:
        receipt, cents = entry.split(";")
        yield Payment(receipt, int(cents))


def at_least(cents: int, found: Iterable[Payment]) -> Iterator[Payment]:
    """Let pass the payments of so many cents or more."""
    return (payment for payment in found if payment.cents >= cents)


@contextmanager
def large_payments(opener: Callable[[], TextIO], cents: int) -> Iterator[Iterator[Payment]]:
    """Search a journal for payments of so many cents or more, within a `with` block."""
    with opener() as journal:
        yield at_least(cents, payments(lines(journal)))
