"""The contract of `Payment`."""

from contextlib import suppress
from typing import assert_type

import pytest
from assignment import Payment
from pydantic import ValidationError


def paid() -> Payment:
    return Payment(receipt="r-1", cents=305, given_back=100)


def status(payment: Payment) -> str:
    """The status as it is now: the type checker would go on believing what was found out about it earlier."""
    return payment.status


def assign(payment: Payment, field: str, value: object) -> None:
    """Assign as the form does: whatever was typed, and what is refused is only shown."""
    with suppress(ValidationError, AttributeError):
        setattr(payment, field, value)


def test_a_payment_is_what_it_was_made_of() -> None:
    payment = paid()
    assert (payment.receipt, payment.cents, payment.given_back, payment.status) == ("r-1", 305, 100, "paid")


@pytest.mark.parametrize(("cents", "given_back"), [(305, 306), (305, -1), (0, 0), (99, 100), (0, 5), ("a lot", 5)])
def test_a_payment_that_cannot_be_is_not_made(cents: object, given_back: object) -> None:
    with pytest.raises(ValidationError):
        Payment.model_validate({"receipt": "r-1", "cents": cents, "given_back": given_back})


def test_a_correction_is_taken_over() -> None:
    payment = paid()
    payment.given_back = 200
    payment.cents = 435
    payment.receipt = "r-2"
    assert (payment.receipt, payment.cents, payment.given_back, payment.status) == ("r-2", 435, 200, "paid")
    assign(payment, "given_back", "250")
    assert type(payment.given_back) is int, "a text from the form is read as a number, or refused, but not kept"


@pytest.mark.parametrize(
    ("field", "value"),
    [("given_back", 306), ("given_back", -1), ("cents", 99), ("cents", 0), ("cents", "a lot"), ("receipt", 7)],
)
def test_what_is_refused_changes_nothing(field: str, value: object) -> None:
    payment = paid()
    with pytest.raises(ValidationError):
        setattr(payment, field, value)
    assert payment == paid(), f"{field} = {value!r} was refused; afterwards everything should be as it was before"
    payment.given_back = 200
    assert payment.given_back == 200, "and the next correction should be possible as if nothing had happened"


def test_what_is_refused_does_not_count_as_set() -> None:
    payment = Payment(receipt="r-1", cents=305)
    with pytest.raises(ValidationError):
        payment.given_back = 306
    update = payment.model_dump(exclude_unset=True)
    assert "given_back" not in update, "an update sends what was set, and nobody has set `given_back`"
    payment.given_back = 200
    assert payment.model_dump(exclude_unset=True).get("given_back") == 200, "what was let in has been set"


def test_a_payment_can_be_given_back_as_a_whole() -> None:
    payment = paid()
    payment.given_back = 305
    assert payment.status == "refunded", "nothing of it is left"
    assert Payment(receipt="r-2", cents=305, given_back=305).status == "refunded", "or was from the beginning"


def test_a_payment_is_refunded_only_as_long_as_nothing_is_left() -> None:
    payment = paid()
    payment.given_back = 305
    payment.given_back = 300
    assert status(payment) == "paid", "5 cents of it are left again"
    payment.cents = 300
    assert status(payment) == "refunded", "it was the amount that was wrong; what was paid has been given back"
    payment.given_back = 200
    assign(payment, "status", "refunded")
    assert status(payment) == "paid", "100 cents of it are left, whatever anybody assigns"


def test_both_amounts_are_corrected_in_one_go() -> None:
    payment = Payment(receipt="r-1", cents=305, given_back=305)
    corrected = payment.corrected(cents=200, given_back=150)
    assert_type(corrected, Payment)
    assert (corrected.receipt, corrected.cents, corrected.given_back) == ("r-1", 200, 150)
    assert corrected.status == "paid"
    assert (payment.cents, payment.given_back, payment.status) == (305, 305, "refunded"), "a new object, not this one"
    corrected = corrected.corrected(cents=500, given_back=500)
    assert (corrected.cents, corrected.given_back, corrected.status) == (500, 500, "refunded")


@pytest.mark.parametrize(("cents", "given_back"), [(200, 201), (0, 0), (200, -1), (99, 100)])
def test_both_amounts_in_one_go_are_checked_too(cents: int, given_back: int) -> None:
    payment = paid()
    with pytest.raises(ValidationError):
        payment.corrected(cents=cents, given_back=given_back)
    assert payment == paid()


def test_a_corrected_payment_goes_on_being_checked() -> None:
    payment = paid().corrected(cents=200, given_back=0)
    with pytest.raises(ValidationError):
        payment.given_back = 201
    assert (payment.cents, payment.given_back) == (200, 0)
