"""The contract of the records and of `export`."""

import json
from dataclasses import dataclass
from typing import Self, assert_type

import pytest
from serializable import Payment, Payout, Record, export

IBAN = "DE75512108001245126199"


@dataclass(frozen=True)
class Tip(Payment):
    """A payment of which a part is for the staff."""

    staff: int = 0


@dataclass(frozen=True)
class Fee(Record):
    """Money for the bank: a new record, written by somebody who knows only what the docstring says."""

    month: int
    cents: int
    iban: str


def test_a_record_is_written_with_all_its_fields() -> None:
    assert json.loads(Payment("r-1", 305).to_json()) == {"receipt": "r-1", "cents": 305}


def test_what_was_written_can_be_read_back() -> None:
    payment = Payment('café "r-1"', 305)
    assert Payment.from_json(payment.to_json()) == payment
    found = Payment.from_json('{"cents": 305, "receipt": "r-1"}')
    assert found == Payment("r-1", 305), "the fields have names: their order says nothing"
    payout = Payout.from_json('{"receipt": "r-2", "cents": 99, "iban": "…6199"}')
    assert payout == Payout("r-2", 99, "…6199")


def test_half_a_line_makes_no_record() -> None:
    with pytest.raises((TypeError, LookupError, ValueError)):
        Payment.from_json('{"receipt": "r-1"}')


def test_no_record_has_to_ask_for_the_methods() -> None:
    fee = Fee(5, 1_990, IBAN)
    assert json.loads(fee.to_json()) == {"month": 5, "cents": 1_990, "iban": IBAN}
    assert Fee.from_json(fee.to_json()) == fee


def test_a_way_of_its_own_is_kept() -> None:
    written = Payout("r-1", 99_000, IBAN).to_json()
    assert IBAN not in written, "the class says how it wants to be written, and something has replaced its method"
    assert json.loads(written) == {"receipt": "r-1", "cents": 99_000, "iban": "…6199"}


def test_a_way_of_its_own_may_build_on_the_common_one() -> None:
    @dataclass(frozen=True)
    class Loan(Record):
        cents: int

        def to_json(self) -> str:
            return json.dumps({**json.loads(super().to_json()), "remark": "to be paid back"})

        @classmethod
        def from_json(cls, line: str) -> Self:
            return super().from_json(json.dumps({"cents": json.loads(line)["cents"]}))

    assert json.loads(Loan(9_900).to_json()) == {"cents": 9_900, "remark": "to be paid back"}
    assert Loan.from_json(Loan(9_900).to_json()) == Loan(9_900), "the class says how it wants to be read, too"


def test_what_a_subclass_reads_is_of_the_subclass() -> None:
    tip = Tip("r-1", 305, staff=50)
    assert json.loads(tip.to_json()) == {"receipt": "r-1", "cents": 305, "staff": 50}
    found = Tip.from_json('{"receipt": "r-2", "cents": 280}')
    assert found == Tip("r-2", 280), "a Tip was asked for, whatever class the method was written for"
    assert Tip.from_json(tip.to_json()) == tip


def test_an_export_has_a_line_for_each_record() -> None:
    records: list[Record] = [Payment("r-1", 305), Payout("r-2", 99_000, IBAN), Tip("r-3", 280), Fee(5, 1_990, IBAN)]
    lines = export(iter(records)).splitlines()
    assert lines == [record.to_json() for record in records]
    assert export([]) == ""


def test_only_records_can_be_exported() -> None:
    receipts = ["r-1", "r-2"]
    with pytest.raises((AttributeError, TypeError)):
        export(receipts)  # type: ignore[arg-type]


def test_the_type_checker_knows_the_methods() -> None:
    tip = Tip("r-1", 305, staff=50)
    assert_type(tip.to_json(), str)
    assert_type(Tip.from_json(tip.to_json()), Tip)
    assert_type(Payment.from_json('{"receipt": "r-1", "cents": 305}'), Payment)
    with pytest.raises(TypeError):
        Payment.from_json(305)  # type: ignore[arg-type]
