"""The contract of `Order`."""

import pytest
from pydantic import ValidationError
from validators import Order

GIFT = {"reference": "AB-1041", "cents": 305, "labels": ["gift"]}
LAPTOP = {"reference": "AB-1042", "cents": 100_000, "labels": ["gift"]}


def accepted(**changes: object) -> Order:
    return Order.model_validate({**GIFT, **changes})


def refused(**changes: object) -> list[tuple[int | str, ...]]:
    """The places that the refusal of an order names; none if it is let in."""
    try:
        accepted(**changes)
    except ValidationError as error:
        return [detail["loc"] for detail in error.errors()]
    return []


def test_an_order_that_is_tidy_already_stays_as_it_is() -> None:
    order = accepted()
    assert (order.reference, order.cents, order.tip, order.labels) == ("AB-1041", 305, 0, ["gift"])


@pytest.mark.parametrize("reference", ["ab-1041", " AB-1041 ", "\tAb-1041\n"])
def test_a_reference_is_kept_in_capitals_and_without_spaces_around_it(reference: str) -> None:
    assert accepted(reference=reference).reference == "AB-1041", "however it was typed, it is the same order"


def test_spaces_around_a_reference_do_not_count() -> None:
    assert refused(reference="  ab-123456789  ") == [], "without its spaces it has 12 characters, which is allowed"
    assert accepted(reference="  ab-123456789  ").reference == "AB-123456789"
    assert accepted(reference=" ab 1041 ").reference == "AB 1041", "a space within is part of the reference"
    assert refused(reference="ab-1234567890") == [("reference",)], "13 characters are not"
    assert refused(reference="   ") == [("reference",)], "and without its spaces, this one is empty"


def test_a_reference_has_at_most_twelve_characters_in_capitals() -> None:
    assert len("Bäckerstraße".upper()) == 13, "the capitals of ß are SS"
    assert refused(reference="Bäckerstraße") == [("reference",)], "it is kept in capitals, and has 13 of them"


@pytest.mark.parametrize("reference", [1041, None, ["AB-1041"]], ids=repr)
def test_a_reference_that_is_no_text_is_refused_like_any_other_mistake(reference: object) -> None:
    assert refused(reference=reference) == [("reference",)], "a ValidationError, not a crash"
    if not refused(reference=b" ab-1041 "):
        assert accepted(reference=b" ab-1041 ").reference == "AB-1041", "bytes are refused, or tidied like a text"


@pytest.mark.parametrize("cents", [0, -305, "a lot"])
def test_an_amount_that_cannot_be_is_refused(cents: object) -> None:
    assert refused(cents=cents) == [("cents",)]


@pytest.mark.parametrize("tip", [0, 5, 250])
def test_a_tip_is_what_was_given(tip: int) -> None:
    assert accepted(tip=tip).tip == tip, "the check was passed, and the tip should be there as it was"


@pytest.mark.parametrize("tip", [3, -5])
def test_a_tip_that_cannot_be_paid_is_refused(tip: int) -> None:
    assert refused(tip=tip) == [("tip",)]


def test_a_large_order_is_labelled_and_no_other() -> None:
    assert sorted(accepted(cents=100_000).labels) == ["gift", "large"]
    for cents in ("100000", " 100000", 100_000.0):
        assert sorted(accepted(cents=cents).labels) == ["gift", "large"], f"{cents!r} is the same amount"
    assert accepted(cents=99_995).labels == ["gift"]
    assert Order(reference="AB-1", cents=100_000).labels == ["large"], "also if it had no labels of its own"
    assert Order(reference="AB-2", cents=305).labels == [], "what one order is labelled, the next one is not"


def test_there_are_never_more_than_three_labels() -> None:
    own = ["gift", "express", "fragile"]
    assert accepted(labels=own).labels == own
    assert refused(labels=[*own, "old"]) == [("labels",)]
    assert refused(labels=own, cents=100_000), "there is no room for `large`, and it may not go without"
    labelled = ["gift", "express", "large"]
    assert refused(labels=labelled, cents=100_000) == [], "it has its label already, and three labels are allowed"
    assert sorted(accepted(labels=labelled, cents=100_000).labels) == sorted(labelled), "one `large` is enough"


@pytest.mark.parametrize(
    "sent", [GIFT, LAPTOP, {**LAPTOP, "reference": " ab-1 ", "tip": 50}], ids=["gift", "large", "tip"]
)
def test_what_was_let_in_is_let_in_again_and_is_the_same(sent: dict[str, object]) -> None:
    order = Order.model_validate(sent)
    for _ in range(3):
        order_again = Order.model_validate_json(order.model_dump_json())
        assert order_again == order, "reading what was written should change nothing, however often"
        order = order_again


def test_what_was_sent_is_left_alone() -> None:
    labels = ["gift"]
    sent: dict[str, object] = {"reference": " ab-1 ", "cents": 100_000, "labels": labels}
    assert "large" in Order.model_validate(sent).labels
    assert sent == {"reference": " ab-1 ", "cents": 100_000, "labels": ["gift"]}, "the caller still needs it"
    assert labels == ["gift"]
