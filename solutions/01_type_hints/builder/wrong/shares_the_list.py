"""Wrong: the copy is shallow, and so is the fix: both have one and the same list, which grows for both.

Refused by: test_a_template_stays_as_it_is, test_days_are_no_business_of_the_template,
test_attributes_of_a_derived_class_go_along.
"""

import copy
from collections.abc import Mapping
from typing import Self


class Receipt:
    """A receipt in the making."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, int]] = []

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
        receipt.lines.append((text, cents))
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
