"""One line at a time.

The idea: a pipeline of generators pulls. Asking the last stage for one item makes each stage ask the one before for
as much as it needs, and no more. A stage takes an iterable and gives an iterator; it owns nothing.

The trap: a `with` within a generator ends when the generator does: at its last item, when somebody closes it, or when
it is collected. Whoever stops early decides none of that, and an error in a later stage keeps the earlier ones alive
in its traceback. So what must be closed is opened outside, by a `with` that ends with the search; and then a journal
that does not exist is an error where it is opened.

When not to: if everything is needed several times, make the list once, and say so in the type.
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
    return (line for line in stripped if line and not line.startswith("#"))


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
