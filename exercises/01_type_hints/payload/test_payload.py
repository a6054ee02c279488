"""The contract of `Payment`, `Ledger` and their helpers."""

from typing import TYPE_CHECKING, assert_type

import pytest
from payload import CustomerId, Ledger, Payment, ReceiptId, for_support, line, total

ANN = CustomerId("c-ann")
COFFEE: Payment = {"receipt": ReceiptId("r-1"), "customer": ANN, "cents": 305}
CAKE: Payment = {"receipt": ReceiptId("r-2"), "customer": ANN, "cents": 435, "note": "on the house?"}


def test_the_total_is_what_was_paid() -> None:
    assert total([COFFEE, CAKE]) == 740
    assert total([]) == 0


def test_no_payment_without_an_amount() -> None:
    incomplete: Payment = {"receipt": ReceiptId("r-3"), "customer": ANN}  # type: ignore[typeddict-item]
    with pytest.raises(KeyError):
        total([COFFEE, incomplete])


def test_a_note_may_be_missing() -> None:
    assert line(CAKE) == "r-2 435 on the house?"
    assert line(COFFEE) == "r-1 305", "no note, and no blank at the end"
    assert_type(COFFEE.get("note"), str | None)


def test_a_payment_is_found_under_its_customer() -> None:
    ledger = Ledger()
    tea: Payment = {"receipt": ReceiptId("r-3"), "customer": ANN, "cents": 280}
    for payment in (CAKE, COFFEE, tea):
        ledger.book(payment)
    assert ledger.receipts(ANN) == ["r-2", "r-1", "r-3"], "in the order of booking"
    ledger.receipts(ANN).clear()
    assert ledger.receipts(ANN) == ["r-2", "r-1", "r-3"], "the caller's list is the caller's, and not the ledger's"
    assert ledger.receipts(CustomerId("c-bob")) == []


def test_the_support_desk_does_not_see_who_it_was() -> None:
    tea: Payment = {"receipt": ReceiptId("r-4"), "customer": ANN, "cents": 280, "note": "no sugar"}
    shown = for_support(tea)
    assert shown["customer"] == "somebody", 'all are "somebody" there: a part of who it was is too much'
    assert "c-ann" not in str(shown), "who it was is in nothing else that is shown, either"
    assert (shown["receipt"], shown["cents"], shown.get("note")) == ("r-4", 280, "no sugar"), "all but the customer"
    assert tea["customer"] == ANN, "the ledger's own payment has lost its customer"

    without_note: Payment = {"receipt": ReceiptId("r-5"), "customer": ANN, "cents": 280}
    assert "note" not in for_support(without_note), "no note stays no note"


def test_what_was_booked_is_not_changed() -> None:
    if TYPE_CHECKING:
        COFFEE["receipt"] = ReceiptId("r-9")  # type: ignore[typeddict-readonly-mutated]
        COFFEE["customer"] = CustomerId("c-bob")  # type: ignore[typeddict-readonly-mutated]
        COFFEE["cents"] = 1  # type: ignore[typeddict-readonly-mutated]


def test_a_note_may_be_written_later() -> None:
    tea: Payment = {"receipt": ReceiptId("r-5"), "customer": ANN, "cents": 280}
    tea["note"] = "without sugar"
    assert line(tea) == "r-5 280 without sugar"


def test_a_customer_is_no_receipt_and_a_text_is_neither() -> None:
    ledger = Ledger()
    if TYPE_CHECKING:
        ledger.receipts(ReceiptId("r-1"))  # type: ignore[arg-type]
        ledger.receipts("c-ann")  # type: ignore[arg-type]
        ledger.book({"receipt": ANN, "customer": ANN, "cents": 305})  # type: ignore[typeddict-item]
        ledger.book({"receipt": "r-1", "customer": ANN, "cents": 305})  # type: ignore[typeddict-item]


def test_an_id_is_still_text_and_json() -> None:
    assert type(ReceiptId("r-1")) is str, "at run time, nothing is added and nothing is wrapped"
    assert ReceiptId("r-1").removeprefix("r-") == "1"
    assert ReceiptId("r-1") == "r-1", "an id from JSON needs no conversion to be found"
