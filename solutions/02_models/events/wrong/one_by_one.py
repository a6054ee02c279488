"""Wrong: reads the list event by event, and the first wrong one hides all that come after it.

Refused by: test_all_wrong_events_of_a_list_are_named_at_once, test_what_is_no_list_of_events_is_refused.
"""

import json
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter


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


Event = Annotated[Charged | Refunded | Disputed, Field(discriminator="kind")]


class Delivery(BaseModel):
    """An event, and how often the bank has tried to deliver it."""

    attempt: int = 1
    event: Event


ONE: TypeAdapter[Event] = TypeAdapter(Event)


def read_event(data: dict[str, object]) -> Event:
    """The event that the data describe."""
    return ONE.validate_python(data)


def read_events(text: str) -> list[Event]:
    """The events in a JSON array; one error names all that are wrong."""
    return [read_event(data) for data in json.loads(text)]


def effect(event: Event) -> int:
    """What an event adds to the shop's account, in cents."""
    if event.kind == "charged":
        return event.cents
    if event.kind == "refunded":
        return -event.cents
    return 0
