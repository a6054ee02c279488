"""Wrong: takes strict for exact: the text "86400" is no date to anybody but pydantic, which reads it as a time stamp.

Refused by: test_only_a_date_is_a_date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from pydantic import BaseModel, ConfigDict, Field


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


def receive(document: bytes) -> Payment:
    """Let a payment in.

    In its document, `receipt` is a text of six digits from 0 to 9, `cents` a whole number above zero, `paid_on` a text
    as in 2026-01-31, and `by_card` true or false; without it, the payment was in cash. There is nothing else in it.
    """
    read = Document.model_validate_json(document)
    return Payment(read.receipt, read.cents, read.paid_on, read.by_card)


def reversal(payment: Payment) -> Payment:
    """Take a payment back: the same once more, with the opposite amount."""
    return replace(payment, cents=-payment.cents)


def takings(payments: Iterable[Payment]) -> int:
    """Add up the payments, each of them once, however often it was reported."""
    return sum(payment.cents for payment in set(payments))
