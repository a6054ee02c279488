"""Wrong: hands over three of the four fields; the fourth has a default, and so nobody complains.

Refused by: test_a_document_as_described_is_let_in, test_a_payment_can_be_taken_back,
test_a_payment_counts_once_however_often_it_was_reported.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, field_validator


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid."""

    receipt: str
    cents: int
    paid_on: date
    by_card: bool = False


class Document(BaseModel):
    """A payment as the provider reports it."""

    model_config = ConfigDict(strict=True, extra="forbid")

    receipt: str = Field(pattern=r"^[0-9]{6}$")
    cents: int = Field(gt=0)
    paid_on: date
    by_card: bool = False

    @field_validator("paid_on", mode="before")
    @classmethod
    def spelt_as_described(cls, day: object) -> date:
        # pydantic would take a text of digits for a time stamp.
        if not isinstance(day, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
            raise ValueError("a date is a text as in 2026-01-31")
        return date.fromisoformat(day)


def receive(document: bytes) -> Payment:
    """Let a payment in.

    In its document, `receipt` is a text of six digits from 0 to 9, `cents` a whole number above zero, `paid_on` a text
    as in 2026-01-31, and `by_card` true or false; without it, the payment was in cash. There is nothing else in it.
    """
    read = Document.model_validate_json(document)
    return Payment(read.receipt, read.cents, read.paid_on)


def reversal(payment: Payment) -> Payment:
    """Take a payment back: the same once more, with the opposite amount."""
    return replace(payment, cents=-payment.cents)


def takings(payments: Iterable[Payment]) -> int:
    """Add up the payments, each of them once, however often it was reported."""
    return sum(payment.cents for payment in set(payments))
