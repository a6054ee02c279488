"""Wrong: a comparison that has no answer says False, so an amount is neither less nor greater, and `sorted` shuffles quietly.

Refused by: test_amounts_in_two_currencies_are_in_no_order.
"""

from dataclasses import dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
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
        if not isinstance(other, Money):
            return NotImplemented
        return other.currency == self.currency and self.cents < other.cents


@dataclass(eq=False)
class Drawer:
    """What a clerk takes money in. Each drawer is one of its own, whatever lies in it."""

    clerk: str
    content: Money = Money(0)

    def put(self, money: Money) -> None:
        """Lay some money into the drawer; ValueError if money in another currency lies in it."""
        self.content = self.content.add(money)
