"""Wrong: `__post_init__` asks the tariff for every invoice, also for the many that are only filed.

Refused by: test_the_tariff_is_asked_once_and_not_before_it_must.
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
    total: int = field(init=False, repr=False, compare=False)

    def description(self) -> str:
        """What is said of any document, and how many positions there are."""
        return f"{Document.description(self)}: {len(self.prices)} positions"

    def __post_init__(self) -> None:
        net = sum(self.prices)
        object.__setattr__(self, "total", net + self.tariff.tax(net))
