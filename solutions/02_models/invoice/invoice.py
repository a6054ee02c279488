"""Small, frozen, and asked for its total.

The idea: slots are fixed when a class is made, so `slots=True` has to make a second class, and has no `__dict__` in
which a `cached_property` could keep anything. What is to be kept needs a slot: a field that is no parameter and has no
part in equality, hash and repr. `object.__setattr__` writes past `frozen`, which only guards the front door.

The trap: `super()` without arguments means the class that the method was written in, which is the first one, and not
the one that took its name. (Python 3.14 mends that.) And a cache must know "not asked yet" from every answer there is:
0 is an answer.

When not to: if there are few such objects, leave the slots out, and `cached_property` just works, frozen or not. If the
work is cheap, a plain property is best. And whoever keeps a million invoices may want a database.
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
    _total: int | None = field(default=None, init=False, repr=False, compare=False)

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
