"""Wrong: the names are right at last, but `default=str` writes `Method.CARD` and a moment without its T.

Refused by: test_what_is_written_has_the_agreed_names_and_values, test_what_is_written_can_be_read_and_is_the_same.
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
    return json.dumps(receipt.model_dump(), default=str)


def from_wire(document: str) -> Receipt:
    """Read a receipt; raise ValidationError for what is no JSON, or not as the schema allows."""
    return Receipt.model_validate_json(document, strict=True, by_alias=True, by_name=False)


def published_schema() -> str:
    """Describe, as a JSON schema, which documents `from_wire` takes."""
    return json.dumps(Receipt.model_json_schema())
