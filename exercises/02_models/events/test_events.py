"""The contract of the bank's events."""

import json
from datetime import date
from typing import assert_type

import pytest
from events import Charged, Delivery, Disputed, Refunded, effect, read_event, read_events
from pydantic import ValidationError

CHARGED: dict[str, object] = {"kind": "charged", "payment": "p-1", "cents": 305}
REFUNDED: dict[str, object] = {"kind": "refunded", "payment": "p-1", "cents": 305}
DISPUTED: dict[str, object] = {"kind": "disputed", "payment": "p-1", "until": "2026-12-24"}


def test_a_charge_is_read_as_a_charge() -> None:
    assert read_event(CHARGED) == Charged(payment="p-1", cents=305)


def test_a_dispute_is_read_as_a_dispute() -> None:
    assert read_event(DISPUTED) == Disputed(payment="p-1", until=date(2026, 12, 24))


def test_a_refund_is_read_as_a_refund() -> None:
    assert read_event(REFUNDED | {"reason": "broken"}) == Refunded(payment="p-1", cents=305, reason="broken")
    assert read_event(REFUNDED) == Refunded(payment="p-1", cents=305), "without a reason it is a refund as well"
    assert read_event(CHARGED | {"reason": "cake"}) == Charged(payment="p-1", cents=305), "and this is none"


def test_what_is_in_a_delivery_is_read_in_the_same_way() -> None:
    delivery = Delivery.model_validate({"attempt": 2, "event": REFUNDED})
    assert (delivery.attempt, delivery.event) == (2, Refunded(payment="p-1", cents=305))
    assert Delivery.model_validate_json(delivery.model_dump_json()) == delivery, "written and read again"


@pytest.mark.parametrize("kind", ["voided", "", "Refunded"])
def test_a_kind_that_nobody_knows_is_one_clear_error(kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read_event(REFUNDED | {"kind": kind})
    [error] = caught.value.errors()
    unmentioned = [known for known in ("charged", "refunded", "disputed") if known not in error["msg"]]
    assert not unmentioned, "a clear error says which kinds there are"


def test_an_event_without_a_kind_is_one_clear_error() -> None:
    with pytest.raises(ValidationError) as caught:
        read_event({"payment": "p-1", "cents": 305})
    [error] = caught.value.errors()
    assert error["type"].startswith("union_tag") or "kind" in str(caught.value), "it is the kind that is missing"


def test_only_the_mistakes_in_the_event_that_was_sent_are_named() -> None:
    with pytest.raises(ValidationError) as caught:
        read_event(REFUNDED | {"cents": "a lot"})
    [error] = caught.value.errors()
    assert error["loc"][-1] == "cents", "what is wrong with the refund, and with nothing else"
    with pytest.raises(ValidationError) as caught:
        Delivery.model_validate({"event": REFUNDED | {"cents": "a lot"}})
    assert caught.value.error_count() == 1, "in a delivery as well"


def test_all_events_of_a_list_are_read() -> None:
    events = read_events(json.dumps([DISPUTED, REFUNDED, CHARGED, CHARGED]))
    assert [type(event) for event in events] == [Disputed, Refunded, Charged, Charged], "two equal ones are still two"
    assert read_events("[]") == []


def test_all_wrong_events_of_a_list_are_named_at_once() -> None:
    wrong = [CHARGED, {**CHARGED, "cents": None}, {"kind": "voided"}, DISPUTED, {**REFUNDED, "payment": 17}]
    with pytest.raises(ValidationError) as caught:
        read_events(json.dumps(wrong))
    assert [error["loc"][0] for error in caught.value.errors()] == [1, 2, 4], (
        "one error each, with the place in the list"
    )


@pytest.mark.parametrize("text", ["", "{}", "[17]", '[{"kind": "charged"'])
def test_what_is_no_list_of_events_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        read_events(text)


def test_charges_are_taken_in_and_refunds_given_back() -> None:
    events = [read_event(data) for data in (CHARGED, CHARGED, REFUNDED, DISPUTED)]
    assert sum(map(effect, events)) == 305, "two charges, and one of them is given back"
    broken = Refunded(payment="p-1", cents=305, reason="broken")
    assert effect(broken) == -305, "a refund with a reason is given back as well"


def test_the_type_checker_tells_events_apart_by_their_kind() -> None:
    event = read_event(REFUNDED)
    if event.kind == "refunded":
        assert_type(event, Refunded)
    elif event.kind == "disputed":
        assert_type(event, Disputed)
    else:
        assert_type(event, Charged)
    assert_type(read_events("[]"), list[Charged | Refunded | Disputed])
