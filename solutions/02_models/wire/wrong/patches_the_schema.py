"""Wrong: writes into the schema what was agreed, and the reading goes on as before; one of the two is not true.

Refused by: test_what_the_schema_does_not_allow_is_refused.
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
    schema = Receipt.model_json_schema()
    for part in (schema, schema["$defs"]["Line"]):
        part["additionalProperties"] = False
    return json.dumps(schema)
