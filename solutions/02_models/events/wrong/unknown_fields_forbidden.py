"""Wrong: forbids unknown fields, which tells models apart only if their fields differ; a kind is still any text.

Refused by: test_a_refund_is_read_as_a_refund, test_what_is_in_a_delivery_is_read_in_the_same_way, test_all_events_of_a_list_are_read, test_a_kind_that_nobody_knows_is_one_clear_error, test_an_event_without_a_kind_is_one_clear_error, test_only_the_mistakes_in_the_event_that_was_sent_are_named, test_all_wrong_events_of_a_list_are_named_at_once, types.
"""

from datetime import date
from pydantic import BaseModel, ConfigDict, TypeAdapter


class Charged(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: str = "charged"
    payment: str
    cents: int


class Refunded(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: str = "refunded"
    payment: str
    cents: int
    reason: str = ""


class Disputed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: str = "disputed"
    payment: str
    until: date


Event = Charged | Refunded | Disputed


class Delivery(BaseModel):
    """An event, and how often the bank has tried to deliver it."""

    attempt: int = 1
    event: Event


ONE: TypeAdapter[Event] = TypeAdapter(Event)
MANY: TypeAdapter[list[Event]] = TypeAdapter(list[Event])


def read_event(data: dict[str, object]) -> Event:
    """The event that the data describe."""
    return ONE.validate_python(data)


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
