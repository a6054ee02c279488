"""Wrong: without aliases, everything agrees with everything, only not with the accountants.

Refused by: test_an_agreed_document_is_read, test_what_is_written_has_the_agreed_names_and_values,
test_the_names_of_python_are_no_names_on_the_wire, test_the_schema_has_the_agreed_names,
test_the_schema_demands_no_more_than_reading_does.
"""

import json
from enum import Enum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Method(Enum):
    CARD = "card"
    CASH = "cash"


class OnTheWire(BaseModel):
    """What holds for every object in a document."""

    model_config = ConfigDict(extra="forbid")


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
    return Receipt.model_validate_json(document, strict=True)


def published_schema() -> str:
    """Describe, as a JSON schema, which documents `from_wire` takes."""
    return json.dumps(Receipt.model_json_schema())
