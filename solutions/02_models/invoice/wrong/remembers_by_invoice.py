"""Wrong: a cache beside the class holds on to every invoice that was ever asked for its total.

Refused by: test_an_invoice_can_be_held_weakly.
"""

from dataclasses import dataclass
from functools import cache
from typing import Protocol


class Tariff(Protocol):
    """Knows what has to be paid on top."""

    def tax(self, cents: int) -> int: ...


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Document:
    """Anything that is filed under a number."""

    number: str

    def description(self) -> str:
        return f"No. {self.number}"


@cache
def worked_out(invoice: "Invoice") -> int:
    net = sum(invoice.prices)
    return net + invoice.tariff.tax(net)


@dataclass(frozen=True, slots=True)
class Invoice(Document):
    """What a customer has to pay; the prices are in cents, without tax, and below 0 for what was sent back."""

    prices: tuple[int, ...]
    tariff: Tariff

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{Document.description(self)}: {len(self.prices)} positions"

    @property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        return worked_out(self)
