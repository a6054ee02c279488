"""The contract of `Ledger.cents`, `refund` and `statement`."""

from typing import assert_type

import pytest
from lookup import Ledger, refund, statement

LEDGER = Ledger({"r-1": 305, "r-2": 0})


def test_what_was_paid_is_found() -> None:
    assert LEDGER.cents("r-1") == 305
    assert LEDGER.cents("r-1", required=True) == 305
    assert refund(LEDGER, "r-1") == -305


def test_a_missing_receipt_is_none_or_an_error() -> None:
    assert LEDGER.cents("r-9") is None
    assert LEDGER.cents("r-9", required=False) is None
    with pytest.raises(LookupError, match="r-9"):
        LEDGER.cents("r-9", required=True)
    with pytest.raises(LookupError, match="r-9"):
        refund(LEDGER, "r-9")


def test_no_cents_are_not_no_receipt() -> None:
    assert LEDGER.cents("r-2") == 0
    assert LEDGER.cents("r-2", required=True) == 0, "0 cents were paid, and None would be nothing known"
    assert refund(LEDGER, "r-2") == 0
    assert statement(LEDGER, ["r-2"], strict=False) == {"r-2": 0}, "what was paid by voucher belongs on it"


def test_a_statement_leaves_out_what_is_not_there() -> None:
    assert statement(LEDGER, ["r-1", "r-9"], strict=False) == {"r-1": 305}, "r-9 is not there"
    assert statement(LEDGER, iter(["r-9", "r-1"]), strict=False) == {"r-1": 305}, "receipts may come one by one"


def test_a_strict_statement_leaves_nothing_out() -> None:
    paid = {"r-1": 305, "r-2": 0}
    assert statement(LEDGER, ["r-1", "r-2"], strict=True) == paid, "both are there"
    assert statement(LEDGER, iter(["r-1", "r-2"]), strict=True) == paid, "receipts may come one by one, and only once"
    assert statement(LEDGER, ["r-1", "r-2", "r-1"], strict=True) == paid, "named twice is there all the same"
    with pytest.raises(LookupError, match="r-9"):
        statement(LEDGER, ["r-1", "r-9"], strict=True)


def test_what_is_required_is_never_none() -> None:
    assert_type(LEDGER.cents("r-1", required=True), int)


def test_what_is_not_required_may_be_none() -> None:
    assert_type(LEDGER.cents("r-1"), int | None)
    assert_type(LEDGER.cents("r-1", required=False), int | None)


def test_a_flag_that_is_known_only_later_is_allowed() -> None:
    def either(required: bool) -> int | None:
        found = LEDGER.cents("r-1", required=required)
        assert_type(found, int | None)
        return found

    assert (either(True), either(False)) == (305, 305)
