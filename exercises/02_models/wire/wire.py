"""Out, in, and as published.

The shop exchanges receipts with its accountants, as JSON in camelCase. They have our schema, and validate what they
get and what they send. It has been agreed that nothing is in a receipt that the schema does not know. Since then:

- the accountants refuse what we write; so do we ourselves, when we read it back;
- the tests of the shop cannot even make a `Receipt`, although the type checker finds nothing wrong;
- a misspelt `vatPercnt` in a line was let in and ignored, and the published schema allows it.

Mend the module. Python code uses Python's names; on the wire there are the agreed ones, and only those. A method of
payment is written by its value, and a moment as RFC 3339 wants it, with a T in it; one without an offset is refused.
"""

import json
from datetime import datetime
from enum import Enum

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Method(Enum):
    CARD = "card"
    CASH = "cash"


class Line(BaseModel):
    """One article; the percentage is that of the VAT that is included."""

    model_config = ConfigDict(alias_generator=to_camel)

    article: str
    unit_cents: int = Field(gt=0)
    vat_percent: int = Field(default=19, ge=0)


class Receipt(BaseModel):
    """What a customer takes home."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")

    receipt_number: str
    paid_at: datetime
    paid_by: Method
    lines: list[Line]


def to_wire(receipt: Receipt) -> str:
    """Write a receipt as a JSON document, with every field of it."""
    return json.dumps(receipt.model_dump(), default=str)


def from_wire(document: str) -> Receipt:
    """Read a receipt; raise ValidationError for what is no JSON, or not as the schema allows."""
    return Receipt.model_validate_json(document)


def published_schema() -> str:
    """Describe, as a JSON schema, which documents `from_wire` takes."""
    return json.dumps(Receipt.model_json_schema(by_alias=False))
