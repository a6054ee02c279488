"""Wrong: says Self where an instance is returned, and forgets the class method, which still begins with a Receipt.

Refused by: test_an_invoice_stays_an_invoice, test_it_begins_as_an_invoice_too,
test_what_derives_from_an_invoice_keeps_its_type_as_well, types.
"""

import copy
from collections.abc import Mapping
from typing import Self


class Receipt:
    """A receipt in the making."""

    def __init__(self) -> None:
        self.lines: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, prices: Mapping[str, int]) -> "Receipt":
        """Begin with some lines."""
        receipt = Receipt()
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
