"""Wrong: everything works again, since every invoice has its `__dict__` back, which the slots were to spare.

Refused by: test_no_invoice_has_a_dict.
"""

from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
class Invoice(Document):
    """What a customer has to pay; the prices are in cents, without tax, and below 0 for what was sent back."""

    prices: tuple[int, ...]
    tariff: Tariff

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{super().description()}: {len(self.prices)} positions"

    @cached_property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        net = sum(self.prices)
        return net + self.tariff.tax(net)
