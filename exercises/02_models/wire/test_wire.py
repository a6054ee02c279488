"""The contract of `Receipt` and its way over the wire."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError
from wire import Line, Method, Receipt, from_wire, published_schema, to_wire

PAID_AT = datetime(2026, 1, 31, 18, 5, tzinfo=UTC)
COFFEE = {"article": "coffee", "unitCents": 305, "vatPercent": 7}
AGREED: dict[str, object] = {
    "receiptNumber": "r-1",
    "paidAt": "2026-01-31T18:05:00Z",
    "paidBy": "card",
    "lines": [COFFEE],
}
PYTHONIC_COFFEE = {"article": "coffee", "unit_cents": 305, "vat_percent": 7}
PYTHONIC: dict[str, object] = {"receipt_number": "r-1", "paid_at": "2026-01-31T18:05:00Z", "paid_by": "card"}


def taken(document: dict[str, object]) -> bool:
    """Whether a document is let in."""
    try:
        from_wire(json.dumps(document))
    except ValidationError:
        return False
    return True


def receipt() -> Receipt:
    return Receipt(
        receipt_number="r-1",
        paid_at=PAID_AT,
        paid_by=Method.CARD,
        lines=[Line(article="coffee", unit_cents=305, vat_percent=7)],
    )


def published_objects() -> list[Any]:
    """The published schema of a receipt, and of each object that is nested in it."""
    schema = json.loads(published_schema())
    return [part for part in (schema, *schema["$defs"].values()) if part["type"] == "object"]


def test_what_is_no_receipt_is_refused() -> None:
    assert not taken({})
    assert not taken({**AGREED, "lines": [{"article": "coffee"}]})
    assert not taken({**AGREED, "lines": [{**COFFEE, "unitCents": 0}]})
    assert not taken({**AGREED, "lines": [{**COFFEE, "vatPercent": -7}]})
    assert not taken({**AGREED, "paidBy": "Method.CARD"})
    with pytest.raises(ValidationError):
        from_wire(json.dumps(AGREED)[:-1])


def test_an_agreed_document_is_read() -> None:
    read = from_wire(json.dumps(AGREED))
    assert (read.receipt_number, read.paid_at, read.paid_by) == ("r-1", PAID_AT, Method.CARD)
    [line] = read.lines
    assert (line.article, line.unit_cents, line.vat_percent) == ("coffee", 305, 7)


def test_a_receipt_is_made_with_the_names_of_python() -> None:
    made = receipt()
    assert (made.receipt_number, made.paid_by, made.lines[0].unit_cents) == ("r-1", Method.CARD, 305)
    assert Line(article="tea", unit_cents=280).vat_percent == 19


def test_what_is_written_has_the_agreed_names_and_values() -> None:
    written = json.loads(to_wire(receipt()))
    moment = written.pop("paidAt", "nothing under the name of paidAt")
    assert written == {name: value for name, value in AGREED.items() if name != "paidAt"}
    assert "T" in moment, f"RFC 3339 wants a T between day and time, and not {moment!r}"
    assert datetime.fromisoformat(moment) == PAID_AT
    usual = receipt().model_copy(update={"lines": [Line(article="tea", unit_cents=280)]})
    assert json.loads(to_wire(usual))["lines"] == [{"article": "tea", "unitCents": 280, "vatPercent": 19}], (
        "every field is written, also one that has its default"
    )


@pytest.mark.parametrize("method", ["CARD", "CASH"])
def test_what_is_written_can_be_read_and_is_the_same(method: str) -> None:
    sold = receipt().model_copy(update={"paid_by": Method[method], "paid_at": PAID_AT.replace(microsecond=123456)})
    assert from_wire(to_wire(sold)) == sold, "all of it, down to the microsecond"


@pytest.mark.parametrize(
    "document",
    [
        {**AGREED, "receiptNumbr": "r-1"},
        {**AGREED, "lines": [{**COFFEE, "vatPercnt": 7}]},
        {**AGREED, "lines": [{**COFFEE, "unitCents": "305"}]},
        {**AGREED, "lines": [{**COFFEE, "unitCents": True}]},
        {**AGREED, "paidAt": 1769882700},
        {**AGREED, "paidAt": "2026-01-31T18:05:00"},
    ],
    ids=["receipt", "line", "text-as-number", "true-as-number", "number-as-moment", "no-offset"],
)
def test_what_the_schema_does_not_allow_is_refused(document: dict[str, object]) -> None:
    assert not taken(document), "a misspelt name must not be ignored, nor a value converted, however deep it is nested"


@pytest.mark.parametrize(
    "document",
    [
        {**PYTHONIC, "lines": [PYTHONIC_COFFEE]},
        {**PYTHONIC, "lines": [COFFEE]},
        {**AGREED, "lines": [PYTHONIC_COFFEE]},
    ],
    ids=["both", "receipt", "line"],
)
def test_the_names_of_python_are_no_names_on_the_wire(document: dict[str, object]) -> None:
    assert not taken(document), "the agreed names, and only those: no schema allows these"


def test_the_schema_has_the_agreed_names() -> None:
    names = {name for part in published_objects() for name in part["properties"]}
    assert names == {*AGREED, *COFFEE}
    types = {(name, value.get("type")) for part in published_objects() for name, value in part["properties"].items()}
    assert types >= {("receiptNumber", "string"), ("article", "string")}, "a schema says what is a text"
    assert types >= {("unitCents", "integer"), ("vatPercent", "integer")}, "and what is a whole number"


def test_the_schema_forbids_what_it_does_not_know() -> None:
    for part in published_objects():
        assert part.get("additionalProperties") is False, f"the schema of {part['title']} allows further properties"


def test_the_schema_demands_no_more_than_reading_does() -> None:
    document = {**AGREED, "lines": [{"article": "coffee", "unitCents": 305}]}
    assert taken(document), "the percentage has a default"
    required = {name for part in published_objects() for name in part["required"]}
    assert required == {*AGREED, *COFFEE} - {"vatPercent"}, "what may be left out is not required, and all else is"
