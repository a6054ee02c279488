"""Wrong: a dataclass and `replace` are neat, until a derived class has an `__init__` of its own, as the café's has.

Refused by: test_what_derives_from_an_invoice_keeps_its_type_as_well, test_attributes_of_a_derived_class_go_along.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self


@dataclass
class Receipt:
    """A receipt in the making."""

    lines: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, prices: Mapping[str, int]) -> Self:
        """Begin with some lines."""
        return cls(tuple(prices.items()))

    def line(self, text: str, cents: int) -> Self:
        """The same with one more line."""
        return replace(self, lines=(*self.lines, (text, cents)))

    def total(self) -> int:
        """What is to be paid, in cents."""
        return sum(cents for _, cents in self.lines)


@dataclass
class Invoice(Receipt):
    """A receipt that is to be paid later."""

    days: int = 0

    def due_in(self, days: int) -> Self:
        """The same, to be paid within some days."""
        return replace(self, days=days)
