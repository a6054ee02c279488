"""Small, frozen, and asked for its total.

The service keeps all invoices of the year in memory. To make them small, somebody gave their classes slots, and since
then:

- the total can no longer be asked for. It must not be worked out twice, since the tariff asks another service, and not
  before somebody wants it, since most invoices are only filed;
- up to Python 3.13, `description` fails as well, with words about super() that nobody understands;
- the window that shows an invoice holds it weakly, and crashes when it is opened.

Mend the classes. What the slots have brought is to stay: no invoice has a `__dict__`. So is what makes two invoices
equal: their numbers, prices and tariffs.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol


class Tariff(Protocol):
    """Knows what has to be paid on top."""

    def tax(self, cents: int) -> int: ...


@dataclass(frozen=True, slots=True)
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
        return f"{super().description()}: {len(self.prices)} positions"

    @cached_property
    def total(self) -> int:
        """The sum of the prices, and the tax on it."""
        net = sum(self.prices)
        return net + self.tariff.tax(net)
