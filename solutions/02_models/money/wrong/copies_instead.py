"""Wrong: copies wherever somebody complained; an amount can still be changed by whoever holds it, and a key with it.

Refused by: test_an_amount_stays_what_it_is.
"""

from dataclasses import dataclass, field
from functools import total_ordering


@total_ordering
@dataclass(slots=True, unsafe_hash=True)
class Money:
    """An amount in one currency."""

    cents: int
    currency: str = "EUR"

    @property
    def text(self) -> str:
        return f"{self.cents / 100:.2f} {self.currency}"

    def add(self, other: "Money") -> "Money":
        """Both amounts together; ValueError if the currencies differ."""
        if other.currency != self.currency:
            raise ValueError(f"{other.text} cannot be added to {self.text}")
        return Money(self.cents + other.cents, self.currency)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money) or other.currency != self.currency:
            return NotImplemented
        return self.cents < other.cents


@dataclass(eq=False)
class Drawer:
    """What a clerk takes money in. Each drawer is one of its own, whatever lies in it."""

    clerk: str
    content: Money = field(default_factory=lambda: Money(0))

    def put(self, money: Money) -> None:
        """Lay some money into the drawer; ValueError if money in another currency lies in it."""
        self.content = self.content.add(money)
