"""Strict at the door, plain inside.

The idea: at the door, data is foreign: a strict model looks at it once, says no with a reason, and hands over a value
of the program's own. Inside, types are kept by the type checker, and a frozen dataclass is all that a value needs: it
compares, hashes, is cheap to make, and follows the ledger's rules, which are not the door's.

The trap: by default pydantic converts what looks convertible, and ignores what it does not know. Strict means JSON's
own types; but JSON has no dates, so a strict model has to read the JSON itself. After `json.loads`, a date is just a
text, and is refused. Strict is not exact, either: to pydantic, the text "86400" is the second day of 1970, so the door
says itself what a date looks like. And `\\d` is any digit of any script.

When not to: strictness is for data with types. What comes from forms, query strings and the environment is all text,
and has to be converted. In a small program with one model and few rules, the model alone will do.
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
    return Payment(read.receipt, read.cents, read.paid_on, read.by_card)


def reversal(payment: Payment) -> Payment:
    """Take a payment back: the same once more, with the opposite amount."""
    return replace(payment, cents=-payment.cents)


def takings(payments: Iterable[Payment]) -> int:
    """Add up the payments, each of them once, however often it was reported."""
    return sum(payment.cents for payment in set(payments))
