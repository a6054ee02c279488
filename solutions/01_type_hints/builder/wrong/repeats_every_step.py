"""Wrong: Invoice repeats every step to narrow its result; the next class that derives has to do it all again.

Refused by: test_what_derives_from_an_invoice_keeps_its_type_as_well, types.
"""

import copy
from collections.abc import Mapping


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

    def line(self, text: str, cents: int) -> "Receipt":
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

    @classmethod
    def of(cls, prices: Mapping[str, int]) -> "Invoice":
        """Begin with some lines."""
        invoice = Invoice()
        for text, cents in prices.items():
            invoice = invoice.line(text, cents)
        return invoice

    def line(self, text: str, cents: int) -> "Invoice":
        """The same with one more line."""
        invoice = copy.copy(self)
        invoice.lines = (*self.lines, (text, cents))
        return invoice

    def due_in(self, days: int) -> "Invoice":
        """The same, to be paid within some days."""
        invoice = copy.copy(self)
        invoice.days = days
        return invoice
