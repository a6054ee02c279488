"""The exercise with pydantic: models, validators, serialisation."""

from tests.benchmarks.subject import Subject

SOURCE = '''\
"""Invoices as they come from the web shop."""

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class Line(BaseModel):
    """One thing that was sold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str = Field(min_length=1)
    count: int = Field(gt=0)
    price: Decimal = Field(ge=0, decimal_places=2)

    @property
    def total(self) -> Decimal:
        return self.count * self.price


class Invoice(BaseModel):
    """What a customer owes."""

    number: str
    issued: date
    due: date
    lines: list[Line] = []

    @field_validator("number")
    @classmethod
    def _trimmed(cls, number: str) -> str:
        return number.strip().upper()

    @model_validator(mode="after")
    def _due_later(self) -> "Invoice":
        if self.due < self.issued:
            raise ValueError("due before it was issued")
        return self

    @property
    def total(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal())

    @property
    def dearest(self) -> Line:
        return sorted(self.lines, key=lambda line: line.total)[$place]


def revision() -> int:
    return $revision


def described(invoice: Invoice) -> "$first":
    return f"{invoice.number}: {invoice.total}"


def read(document: "$second") -> Invoice:
    return Invoice.model_validate_json(document)
'''

CONTRACT = '''\
"""The contract of invoices."""

from datetime import date
from decimal import Decimal

import pytest
from invoices import Invoice, Line, read, revision
from pydantic import ValidationError

DOCUMENT = """{"number": " a-17 ", "issued": "2025-05-01", "due": "2025-05-31", "lines": [
    {"article": "pen", "count": 3, "price": "1.20"}, {"article": "desk", "count": 1, "price": "180.00"}]}"""


def test_the_revision_is_the_agreed_one() -> None:
    assert revision() == 0


def test_the_dearest_line_is_found() -> None:
    assert read(DOCUMENT).dearest.article == "desk"


def test_a_document_is_read() -> None:
    invoice = read(DOCUMENT)
    assert (invoice.number, invoice.due, invoice.total) == ("A-17", date(2025, 5, 31), Decimal("183.60"))


def test_due_before_issued_is_refused() -> None:
    with pytest.raises(ValidationError, match="due before"):
        Invoice(number="b", issued=date(2025, 5, 2), due=date(2025, 5, 1))


def test_nothing_is_sold_for_less_than_nothing() -> None:
    with pytest.raises(ValidationError):
        Line(article="pen", count=1, price=Decimal(-1))
'''

INVOICES = Subject(
    "invoices",
    "pydantic",
    SOURCE,
    CONTRACT,
    imports="import datetime, decimal, pydantic, pytest\n",
)
