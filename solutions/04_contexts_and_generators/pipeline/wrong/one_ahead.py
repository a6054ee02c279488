"""Wrong: looks one payment ahead to know whether it is the last; the journal is read further than asked.

Refused by: test_a_journal_is_read_no_further_than_somebody_asks,
test_reading_a_line_waits_until_its_payment_is_asked_for.
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
    """Give the lines of a journal, without comments and empty ones."""
    stripped = (line.rstrip("\n") for line in journal)
    return (line for line in stripped if line and not line.startswith("#"))


def payments(entries: Iterable[str]) -> Iterator[Payment]:
    """Read each line: a receipt and its cents, with a semicolon between."""
    for entry in entries:
        receipt, cents = entry.split(";")
        yield Payment(receipt, int(cents))


def at_least(cents: int, found: Iterable[Payment]) -> Iterator[Payment]:
    """Let pass the payments of so many cents or more."""
    large = (payment for payment in found if payment.cents >= cents)
    previous = next(large, None)
    for payment in large:
        if previous is not None:
            yield previous
        previous = payment
    if previous is not None:
        yield previous


@contextmanager
def large_payments(opener: Callable[[], TextIO], cents: int) -> Iterator[Iterator[Payment]]:
    """Search a journal for payments of so many cents or more, within a `with` block."""
    with opener() as journal:
        yield at_least(cents, payments(lines(journal)))
