"""Wrong: a fresh amount for each empty drawer, but money that two drawers begin with is still one object, and `add` changes it.

Refused by: test_adding_makes_a_third_amount, test_an_amount_stays_what_it_is, test_money_that_is_put_into_a_drawer_stays_what_it_was.
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
        self.cents += other.cents
        return self

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
