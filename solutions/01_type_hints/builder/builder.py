"""One step after the other.

The idea: Self is the type of the object that a method was called on, or of the class for a class method, as the caller
knows it. A base class that returns Self gives its heirs back as what they are, without knowing any of them.

The trap: Self is a promise, and making a new object of the right class has to keep it. `type(self)()` calls a
constructor whose parameters only the heir knows, and drops the heir's attributes; a shallow copy keeps class and
attributes, whatever they are. What is shared between the copies must not change: hence the tuple.

When not to: with `of`, the limit shows: `cls()` needs a constructor without arguments, and the type checker does not
look. And where nobody derives, a frozen dataclass with `dataclasses.replace` says the same in fewer words.
"""

import copy
from collections.abc import Mapping
from typing import Self


class Receipt:
    """A receipt in the making."""

    def __init__(self) -> None:
        self.lines: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, prices: Mapping[str, int]) -> Self:
        """Begin with some lines."""
        receipt = cls()
        for text, cents in prices.items():
            receipt = receipt.line(text, cents)
        return receipt

    def line(self, text: str, cents: int) -> Self:
        """The same with one more line."""
        receipt = copy.copy(self)
        receipt.lines = (*self.lines, (text, cents))
        return receipt

    def total(self) -> int:
        """What is to be paid, in cents."""
        return sum(cents for _, cents in self.lines)


class Invoice(Receipt):
    """A receipt that is to be paid later."""

    days = 0

    def due_in(self, days: int) -> Self:
        """The same, to be paid within some days."""
        invoice = copy.copy(self)
        invoice.days = days
        return invoice
