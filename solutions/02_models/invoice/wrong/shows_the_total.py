"""Wrong: a field that is only kept out of the constructor still takes part in `==`, hash and repr.

Refused by: test_asking_for_the_total_leaves_no_trace.
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
    _total: int | None = field(default=None, init=False)

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{Document.description(self)}: {len(self.prices)} positions"

    @property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        total = self._total
        if total is None:
            net = sum(self.prices)
            total = net + self.tariff.tax(net)
            object.__setattr__(self, "_total", total)
        return total
