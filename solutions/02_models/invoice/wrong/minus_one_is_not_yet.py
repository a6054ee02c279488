"""Wrong: takes a total of -1 for one that was not asked for yet; there is no number that can never be a total.

Refused by: test_a_total_of_nothing_or_less_is_remembered_too.
"""

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Invoice(Document):
    """What a customer has to pay; the prices are in cents, without tax, and below 0 for what was sent back."""

    prices: tuple[int, ...]
    tariff: Tariff
    _total: int = field(default=-1, init=False, repr=False, compare=False)

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{Document.description(self)}: {len(self.prices)} positions"

    @property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        total = self._total
        if total == -1:
            net = sum(self.prices)
            total = net + self.tariff.tax(net)
            object.__setattr__(self, "_total", total)
        return total
