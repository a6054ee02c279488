"""What happened to a payment.

The bank sends what happens to payments, and the service adds it up. Three complaints:

- refunds are taken in instead of given back, unless the bank mentions a reason; and a new kind, of which the service
  knows nothing, is booked as a charge;
- when the bank sends something wrong, the report lists what is missing for each kind of event there is;
- a list with three wrong events has to be sent three times to find them all.

Mend the models and the functions, so that the type checker can follow, too. Whatever is wrong is a ValidationError.
"""

import json
from datetime import date

from pydantic import BaseModel


class Charged(BaseModel):
    kind: str = "charged"
    payment: str
    cents: int


class Refunded(BaseModel):
    kind: str = "refunded"
    payment: str
    cents: int
    reason: str = ""


class Disputed(BaseModel):
    kind: str = "disputed"
    payment: str
    until: date


Event = Charged | Refunded | Disputed


class Delivery(BaseModel):
    """An event, and how often the bank has tried to deliver it."""

    attempt: int = 1
    event: Event


def read_event(data: dict[str, object]) -> Event:
    """The event that the data describe."""
    return Delivery.model_validate({"event": data}).event


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
