"""Wrong: an alias with a better name is an alias; `str`, ReceiptId and CustomerId are still one and the same type.

Refused by: types.
"""

from collections.abc import Iterable
from typing import TypeAlias

from typing_extensions import NotRequired, ReadOnly, TypedDict

ReceiptId: TypeAlias = str
CustomerId: TypeAlias = str


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
    return {**payment, "customer": CustomerId("somebody")}
