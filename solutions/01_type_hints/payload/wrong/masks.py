"""Wrong: stars for the last letters hide the name from those alone who know nobody; it is still who it was.

Refused by: test_the_support_desk_does_not_see_who_it_was.
"""

from collections.abc import Iterable
from typing import NewType, NotRequired

from typing_extensions import ReadOnly, TypedDict

ReceiptId = NewType("ReceiptId", str)
CustomerId = NewType("CustomerId", str)


class Payment(TypedDict):
    """A payment as JSON has it."""

    receipt: ReadOnly[ReceiptId]
    customer: ReadOnly[CustomerId]
    cents: ReadOnly[int]
    note: NotRequired[str]


class Ledger:
    """All payments, and which of them are whose."""

    def __init__(self) -> None:
        self._payments: dict[ReceiptId, Payment] = {}
        self._receipts: dict[CustomerId, list[ReceiptId]] = {}

    def book(self, payment: Payment) -> None:
        """Keep a payment."""
        receipt, customer = payment["receipt"], payment["customer"]
        self._payments[receipt] = payment
        self._receipts.setdefault(customer, []).append(receipt)

    def receipts(self, customer: CustomerId) -> list[ReceiptId]:
        """The receipts of a customer, in the order of booking."""
        return list(self._receipts.get(customer, []))


def total(payments: Iterable[Payment]) -> int:
    """What was paid in all, in cents."""
    return sum(payment["cents"] for payment in payments)


def line(payment: Payment) -> str:
    """One line for the shopkeeper's list."""
    note = payment.get("note", "")
    return f"{payment['receipt']} {payment['cents']} {note}".rstrip()


def for_support(payment: Payment) -> Payment:
    """What the support desk may see: all but who it was, as each is "somebody" there."""
    return {**payment, "customer": CustomerId(payment["customer"][:-2] + "**")}
