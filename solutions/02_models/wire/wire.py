"""Out, in, and as published.

The idea: a model has two sets of names and two directions, and every choice is made per direction. Aliases are
demanded on the way in and not used on the way out, unless one says so; `model_dump_json` knows how a date, an enum, a
Decimal is written in JSON, and writes what `model_validate_json` reads.

The trap: a configuration goes down to subclasses, never to nested models, so share it through a base class. And a
model that may be made by Python's names takes them from the wire as well, where the schema forbids them; say at the
door that only aliases count, and that nothing is converted, since the schema has no texts for numbers either.
`json.dumps(…, default=str)` writes something for everything: it just cannot be read.

When not to: if the wire may have Python's names, leave aliases out altogether. Forbid unknown fields where both sides
change together; a public API that ignores them can gain a field without breaking its older readers.
"""

import json
from enum import Enum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Method(Enum):
    CARD = "card"
    CASH = "cash"


class OnTheWire(BaseModel):
    """What holds for every object in a document."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        extra="forbid",
    )


class Line(OnTheWire):
    """One article; the percentage is that of the VAT that is included."""

    article: str
    unit_cents: int = Field(gt=0)
    vat_percent: int = Field(default=19, ge=0)


class Receipt(OnTheWire):
    """What a customer takes home."""

    receipt_number: str
    paid_at: AwareDatetime
    paid_by: Method
    lines: list[Line]


def to_wire(receipt: Receipt) -> str:
    """Write a receipt as a JSON document, with every field of it."""
    return receipt.model_dump_json()


def from_wire(document: str) -> Receipt:
    """Read a receipt; raise ValidationError for what is no JSON, or not as the schema allows."""
    return Receipt.model_validate_json(document, strict=True, by_alias=True, by_name=False)


def published_schema() -> str:
    """Describe, as a JSON schema, which documents `from_wire` takes."""
    return json.dumps(Receipt.model_json_schema())
