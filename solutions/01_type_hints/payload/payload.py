"""What a payment is made of.

The idea: a TypedDict describes a dictionary with known keys, for the type checker alone. Keys are required unless
marked NotRequired, and can be assigned unless marked ReadOnly. A NewType makes of `str` a second type that is not
interchangeable with it, and costs one call when an id is made: a mix-up becomes a type error in the line in which it
happens.

The trap: `ReceiptId = str` is an alias, another name for the same type. `total=False` makes every key optional, to
spare one. And mypy lets `payment["note"]` pass where the note may be missing; `get`, or asking with `in`, is the safe
way to read it.

When not to: nothing is checked when the code runs. JSON from outside has to be validated before it is called a
Payment, and what lives long inside is better off as a frozen dataclass.
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
    return {**payment, "customer": CustomerId("somebody")}
