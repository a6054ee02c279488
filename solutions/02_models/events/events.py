"""What happened to a payment.

The idea: events say themselves what they are. A Literal makes the kind part of the type, and `discriminator` makes
pydantic look at the kind first, and then at one model only: the right one, and its errors alone. The same Literals let
the type checker narrow the union when the kind is compared.

The trap: a union without one is decided by how well the data fit, and of two that fit alike, the first is taken. The
field `kind: str` has a default and a name, and no say in the matter.

When not to: where data do not say what they are, a `Discriminator` with a function can decide. A union of plain types
such as `int | str` needs none. And a TypeAdapter is expensive to make: make it once, where the type is defined.
"""

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
