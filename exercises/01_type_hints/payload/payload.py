"""What a payment is made of.

Payments reach the ledger as dictionaries, made of JSON. Four incidents:

- somebody left out the cents: the type checker had nothing to say, and the day's total counted them as nothing;
- a payment without a note, which is optional, crashed the list for the shopkeeper;
- a customer's page stayed empty: somewhere, a customer was taken for a receipt;
- the support desk was shown a payment without the customer's name, and then the ledger had lost the name as well.

Mend the module, and let the types say what holds: a payment has a receipt, a customer and cents, which nobody changes
any more; it may have a note, which may be written later; and a text is neither a receipt's number nor a customer's
until somebody says which of them it is. When the code runs, both stay the plain text that they are in JSON.
"""

from collections.abc import Iterable

from typing_extensions import TypedDict

ReceiptId = str
CustomerId = str


class Payment(TypedDict, total=False):
    """A payment as JSON has it."""

    receipt: ReceiptId
    customer: CustomerId
    cents: int
    note: str


class Ledger:
    """All payments, and which of them are whose."""

    def __init__(self) -> None:
        self._payments: dict[ReceiptId, Payment] = {}
        self._receipts: dict[CustomerId, list[ReceiptId]] = {}

    def book(self, payment: Payment) -> None:
        """Keep a payment."""
        receipt, customer = payment["customer"], payment["receipt"]
        self._payments[receipt] = payment
        self._receipts.setdefault(customer, []).append(receipt)

    def receipts(self, customer: CustomerId) -> list[ReceiptId]:
        """The receipts of a customer, in the order of booking."""
        return list(self._receipts.get(customer, []))


def total(payments: Iterable[Payment]) -> int:
    """What was paid in all, in cents."""
    return sum(payment.get("cents", 0) for payment in payments)


def line(payment: Payment) -> str:
    """One line for the shopkeeper's list."""
    note = payment["note"]
    return f"{payment['receipt']} {payment['cents']} {note}".rstrip()


def for_support(payment: Payment) -> Payment:
    """What the support desk may see: all but who it was, as each is "somebody" there."""
    payment["customer"] = "somebody"
    return payment
