"""Wrong: looks the model up by hand: an unknown kind is a KeyError, and whatever is read elsewhere is asked of every model.

Refused by: test_a_kind_that_nobody_knows_is_one_clear_error, test_an_event_without_a_kind_is_one_clear_error, test_only_the_mistakes_in_the_event_that_was_sent_are_named, test_all_wrong_events_of_a_list_are_named_at_once.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, TypeAdapter


class Charged(BaseModel):
    kind: Literal["charged"] = "charged"
    payment: str
    cents: int


class Refunded(BaseModel):
    kind: Literal["refunded"] = "refunded"
    payment: str
    cents: int
    reason: str = ""


class Disputed(BaseModel):
    kind: Literal["disputed"] = "disputed"
    payment: str
    until: date


Event = Charged | Refunded | Disputed


class Delivery(BaseModel):
    """An event, and how often the bank has tried to deliver it."""

    attempt: int = 1
    event: Event


KINDS: dict[object, type[Charged] | type[Refunded] | type[Disputed]] = {
    "charged": Charged,
    "refunded": Refunded,
    "disputed": Disputed,
}
MANY: TypeAdapter[list[Event]] = TypeAdapter(list[Event])


def read_event(data: dict[str, object]) -> Event:
    """The event that the data describe."""
    return KINDS[data.get("kind")].model_validate(data)


def read_events(text: str) -> list[Event]:
    """The events in a JSON array; one error names all that are wrong."""
    return MANY.validate_json(text)


def effect(event: Event) -> int:
    """What an event adds to the shop's account, in cents."""
    if event.kind == "charged":
        return event.cents
    if event.kind == "refunded":
        return -event.cents
    return 0
