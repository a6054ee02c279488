"""One step after the other.

A receipt is built in steps, as in `Receipt().line("coffee", 305).line("cake", 435)`. Each step gives a new receipt and
leaves the one before as it is, so that half of a receipt can serve as a template. Three complaints:

- `Invoice().line("coffee", 305).due_in(14)` fails, and the type checker saw it coming: after `line` it is a Receipt;
- two receipts that were made from one template both have the lines of both;
- a café derives from Receipt, with an `__init__` of its own that wants the number of the table; after the first step,
  its receipts are plain ones and the number is gone.

Mend both classes. Whoever derives from them will add methods and attributes, and should have nothing to repeat.
"""

from collections.abc import Mapping


class Receipt:
    """A receipt in the making."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, int]] = []

    @classmethod
    def of(cls, prices: Mapping[str, int]) -> "Receipt":
        """Begin with some lines."""
        receipt = Receipt()
        for text, cents in prices.items():
            receipt = receipt.line(text, cents)
        return receipt

    def line(self, text: str, cents: int) -> "Receipt":
        """The same with one more line."""
        receipt = Receipt()
        receipt.lines = self.lines
        receipt.lines.append((text, cents))
        return receipt

    def total(self) -> int:
        """What is to be paid, in cents."""
        return sum(cents for _, cents in self.lines)


class Invoice(Receipt):
    """A receipt that is to be paid later."""

    days = 0

    def due_in(self, days: int) -> "Invoice":
        """The same, to be paid within some days."""
        invoice = Invoice()
        invoice.lines = self.lines
        invoice.days = days
        return invoice
