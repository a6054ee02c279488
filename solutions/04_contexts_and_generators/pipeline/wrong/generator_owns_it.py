"""Wrong: reads line by line, but the file still belongs to a generator, which nobody closes.

Refused by: test_the_journal_is_open_for_the_block_and_no_longer,
test_the_journal_stays_open_after_its_last_line, test_a_search_that_was_never_begun_is_closed_too,
test_a_failing_block_closes_the_journal, test_a_line_that_cannot_be_read_closes_the_journal,
test_a_missing_journal_is_reported_where_it_is_opened.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


def lines(opener: Callable[[], TextIO]) -> Iterator[str]:
    """Give the lines of a journal, without comments and empty ones."""
    with opener() as journal:
        for line in journal:
            if line.rstrip("\n") and not line.startswith("#"):
                yield line.rstrip("\n")


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
    yield at_least(cents, payments(lines(opener)))
