"""Wrong: a dataclass with the right annotations, filled from JSON; at run time, an annotation checks nothing.

Refused by: test_a_document_as_described_is_let_in, test_only_a_whole_number_above_zero_is_an_amount,
test_only_a_text_of_six_digits_from_0_to_9_is_a_receipt, test_only_a_date_is_a_date, test_by_card_is_true_or_false,
test_what_is_not_described_is_refused_and_not_dropped, test_what_is_missing_is_named,
test_a_document_that_is_broken_is_refused_in_the_same_way, test_a_payment_can_be_taken_back.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid."""

    receipt: str
    cents: int
    paid_on: date
    by_card: bool = False


def receive(document: bytes) -> Payment:
    """Let a payment in.

    In its document, `receipt` is a text of six digits from 0 to 9, `cents` a whole number above zero, `paid_on` a text
    as in 2026-01-31, and `by_card` true or false; without it, the payment was in cash. There is nothing else in it.
    """
    return Payment(**json.loads(document))


def reversal(payment: Payment) -> Payment:
    """Take a payment back: the same once more, with the opposite amount."""
    return replace(payment, cents=-payment.cents)


def takings(payments: Iterable[Payment]) -> int:
    """Add up the payments, each of them once, however often it was reported."""
    return sum(payment.cents for payment in set(payments))
