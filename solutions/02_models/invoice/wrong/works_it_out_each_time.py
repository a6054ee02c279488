"""Wrong: a plain property needs no place for the answer, and asks the tariff each time.

Refused by: test_the_tariff_is_asked_once_and_not_before_it_must, test_a_total_of_nothing_or_less_is_remembered_too.
"""

from dataclasses import dataclass
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

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{Document.description(self)}: {len(self.prices)} positions"

    @property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        net = sum(self.prices)
        return net + self.tariff.tax(net)
