"""The contract of `in_cents` and `invoice`."""

import pytest
from strict import in_cents, invoice


@pytest.mark.parametrize(
    ("amount", "cents"),
    [("3.05", 305), ("12", 1200), ("4.35", 435), ("4.5", 450), ("0.07", 7), ("19.99", 1999), ("0", 0)],
)
def test_an_amount_is_read_to_the_cent(amount: str, cents: int) -> None:
    assert in_cents(amount) == cents


def test_amounts_add_up_to_the_cent() -> None:
    assert in_cents("4.35") + in_cents("1.15") + in_cents("0.29") == 579


def test_an_invoice_says_what_it_counts() -> None:
    line = invoice(["4.35", "1.15"])
    assert line[:3] == "550", f"{line!r} begins with another sum"
    assert line[-6:] == " cents", f"{line!r} ends with another unit"


def test_cents_are_whole_numbers_to_the_type_checker() -> None:
    due: int = in_cents("12")
    assert due == 1200
