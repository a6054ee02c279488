"""The contract of `receive` and `Payment`."""

import dataclasses
import json
from datetime import date
from typing import TYPE_CHECKING, assert_type

import pytest
from boundary import Payment, receive, reversal, takings
from pydantic import BaseModel, ValidationError

SENT: dict[str, object] = {"receipt": "104117", "cents": 305, "paid_on": "2026-01-31", "by_card": True}
DAY = date(2026, 1, 31)


def document(**changes: object) -> bytes:
    return json.dumps({**SENT, **changes}).encode()


def without(name: str) -> bytes:
    return json.dumps({key: value for key, value in SENT.items() if key != name}).encode()


def test_a_document_as_described_is_let_in() -> None:
    payment = receive(document())
    assert_type(payment, Payment)
    assert (payment.receipt, payment.cents, payment.paid_on, payment.by_card) == ("104117", 305, DAY, True)
    assert receive(document(by_card=False)).by_card is False
    assert receive(without("by_card")).by_card is False, "a payment that says nothing was in cash"


@pytest.mark.parametrize("cents", [True, "305", 305.0, 305.5, 0, -305, None, [305]], ids=json.dumps)
def test_only_a_whole_number_above_zero_is_an_amount(cents: object) -> None:
    with pytest.raises(ValidationError):
        receive(document(cents=cents))


@pytest.mark.parametrize("receipt", ["١٠٤١١٧", "१०४११७", "10411", "1041170", "104117\n", 104117, None], ids=json.dumps)
def test_only_a_text_of_six_digits_from_0_to_9_is_a_receipt(receipt: object) -> None:
    with pytest.raises(ValidationError):
        receive(document(receipt=receipt))


@pytest.mark.parametrize(
    "day", ["2026-01-31T00:00:00", 1769817600, "1769817600", "86400", "0", "31.01.2026", "2026-02-30"], ids=json.dumps
)
def test_only_a_date_is_a_date(day: object) -> None:
    with pytest.raises(ValidationError):
        receive(document(paid_on=day))


@pytest.mark.parametrize("by_card", ["true", "yes", "on", 1, 0, None], ids=json.dumps)
def test_by_card_is_true_or_false(by_card: object) -> None:
    with pytest.raises(ValidationError):
        receive(document(by_card=by_card))


def test_what_is_not_described_is_refused_and_not_dropped() -> None:
    with pytest.raises(ValidationError, match="by_crad"):
        receive(without("by_card")[:-1] + b', "by_crad": true}')


@pytest.mark.parametrize("name", ["receipt", "cents", "paid_on"])
def test_what_is_missing_is_named(name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        receive(without(name))
    assert [error["loc"] for error in caught.value.errors()] == [(name,)]


@pytest.mark.parametrize("broken", [b"", document()[:-7], b"\xff\xfe", b"null", b"[" + document() + b"]"], ids=repr)
def test_a_document_that_is_broken_is_refused_in_the_same_way(broken: bytes) -> None:
    with pytest.raises(ValidationError):
        receive(broken)


def test_a_payment_is_plain_and_frozen() -> None:
    payment = Payment("104117", 305, DAY)
    assert payment.by_card is False
    assert dataclasses.is_dataclass(Payment), "let Payment be a dataclass"
    assert not issubclass(Payment, BaseModel)
    assert not hasattr(Payment, "__pydantic_validator__"), "a dataclass of Python's own, not one of pydantic's"
    with pytest.raises(dataclasses.FrozenInstanceError):
        payment.cents = 306  # type: ignore[misc]
    if TYPE_CHECKING:
        Payment("104117", "305", DAY)  # type: ignore[arg-type]


def test_a_payment_can_be_taken_back() -> None:
    payment = receive(document())
    assert reversal(payment) == Payment("104117", -305, DAY, True), "the rule that an amount is positive is the door's"
    assert reversal(reversal(payment)) == payment
    assert takings([payment, reversal(payment)]) == 0


def test_a_payment_counts_once_however_often_it_was_reported() -> None:
    once, other = receive(document()), receive(document(receipt="104118"))
    assert takings([once, other, receive(document())]) == 610
    in_cash, next_day = receive(document(by_card=False)), receive(document(paid_on="2026-02-01"))
    assert takings([once, in_cash, next_day, in_cash]) == 915, "a difference in one field, and it is another payment"
    assert takings([]) == 0
