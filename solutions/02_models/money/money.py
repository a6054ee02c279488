"""An amount, and what it lies in.

The idea: an amount is a *value*. What counts is what it says, so equal ones are interchangeable, and none may ever
change: `frozen=True` gives it a hash that stays right, and makes sharing one harmless, as a default too. A drawer is a
*thing*: it changes and stays the same drawer, so `eq=False` leaves equality and hash to its identity.

The trap: `unsafe_hash=True` silences "unhashable type" and hands out hashes that change. Dataclasses refuse a default
that cannot be hashed, since it could be changed under everybody's hands; that guard is silenced with it. `order=True`
compares the fields one by one, whether that means something or not. And a second field that follows from the first
will contradict it some day; a property cannot.

When not to: what two of several fields say is often better said by a key (`sorted(..., key=...)`) than by an order
that the class has once and for all.
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
        if not isinstance(other, Money) or other.currency != self.currency:
            return NotImplemented
        return self.cents < other.cents


@dataclass(eq=False)
class Drawer:
    """What a clerk takes money in. Each drawer is one of its own, whatever lies in it."""

    clerk: str
    content: Money = Money(0)

    def put(self, money: Money) -> None:
        """Lay some money into the drawer; ValueError if money in another currency lies in it."""
        self.content = self.content.add(money)
