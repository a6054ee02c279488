"""Strict at the door, plain inside.

The payment provider reports each payment as a small JSON document; `receive` takes it in, and the ledger works with
what comes out. The model at the door is too kind, and follows everybody inside:

- `{"cents": true}` was booked as one cent, a date as a time stamp, a receipt in Arabic digits; a misspelt `by_crad`
  was dropped without a word, and the payment counted as cash;
- a document that was cut off on the way stops the worker with an error that it does not expect;
- a payment cannot be taken back, since the door's rules hold inside as well, where an amount may be negative;
- `takings` cannot tell the payments that were reported twice.

Mend it. Let `Payment` be a plain, frozen dataclass of these four fields, in this order, that knows nothing of
pydantic and checks nothing. What `receive` refuses, for whatever reason, is a ValidationError.
"""

import json
from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, Field


class Payment(BaseModel):
    """What was paid."""

    receipt: str = Field(pattern=r"^\d{6}$")
    cents: int = Field(gt=0)
    paid_on: date
    by_card: bool = False


def receive(document: bytes) -> Payment:
    """Let a payment in.

    In its document, `receipt` is a text of six digits from 0 to 9, `cents` a whole number above zero, `paid_on` a text
    as in 2026-01-31, and `by_card` true or false; without it, the payment was in cash. There is nothing else in it.
    """
    return Payment.model_validate(json.loads(document))


def reversal(payment: Payment) -> Payment:
    """Take a payment back: the same once more, with the opposite amount."""
    return Payment(receipt=payment.receipt, cents=-payment.cents, paid_on=payment.paid_on, by_card=payment.by_card)


def takings(payments: Iterable[Payment]) -> int:
    """Add up the payments, each of them once, however often it was reported."""
    return sum(payment.cents for payment in set(payments))
