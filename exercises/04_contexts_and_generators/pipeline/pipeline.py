"""One line at a time.

A search through the journals of the shop is a pipeline: lines, payments, large payments, each stage an iterator over
the one before. Callers write `with large_payments(opener, 500) as found:` and often take only the first. Four
complaints:

- the first payment of a journal of two gigabytes takes a minute to come;
- after a search the journal stays open, for as long as anybody still holds what was found;
- so it does after a line that cannot be read;
- a journal that does not exist is reported at the first payment, and not by the line that opens it.

Mend the module. The journal is open from the beginning of the `with` block to its end, and read no further than
somebody asks.
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
    """Give the lines of a journal, without empty ones and comments, which begin with a `#`."""
    with opener() as journal:
        text = journal.read()
        for line in text.splitlines():
            if line and not line.startswith("#"):
                yield line


def payments(entries: Iterable[str]) -> Iterator[Payment]:
    """Read each line: a receipt and its cents, with a semicolon between."""
    split = [entry.split(";") for entry in entries]
    return (Payment(receipt, int(cents)) for receipt, cents in split)


def at_least(cents: int, found: Iterable[Payment]) -> Iterator[Payment]:
    """Let pass the payments of so many cents or more."""
    return (payment for payment in found if payment.cents >= cents)


@contextmanager
def large_payments(opener: Callable[[], TextIO], cents: int) -> Iterator[Iterator[Payment]]:
    """Search a journal for payments of so many cents or more, within a `with` block."""
    yield at_least(cents, payments(lines(opener)))
