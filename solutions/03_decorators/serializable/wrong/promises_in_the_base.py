"""Wrong: promises the methods in the base and leaves the work to the decorator; the checker is content, and misled.

Refused by: test_no_record_has_to_ask_for_the_methods, test_a_way_of_its_own_is_kept,
test_a_way_of_its_own_may_build_on_the_common_one, test_what_a_subclass_reads_is_of_the_subclass,
test_an_export_has_a_line_for_each_record,
test_the_type_checker_knows_the_methods.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self, TypeVar

T = TypeVar("T")


def serializable(cls: type[T]) -> type[T]:
    """Give a dataclass `to_json` and `from_json`."""

    def to_json(self: T) -> str:
        return json.dumps(vars(self))

    def from_json(line: str) -> T:
        return cls(**json.loads(line))

    setattr(cls, "to_json", to_json)
    setattr(cls, "from_json", staticmethod(from_json))
    return cls


class Record:
    """What the accountant is sent."""

    def to_json(self) -> str:
        raise NotImplementedError

    @classmethod
    def from_json(cls, line: str) -> Self:
        raise NotImplementedError


@serializable
@dataclass(frozen=True)
class Payment(Record):
    """Money from a customer."""

    receipt: str
    cents: int


@serializable
@dataclass(frozen=True)
class Payout(Record):
    """Money to a supplier."""

    receipt: str
    cents: int
    iban: str

    def to_json(self) -> str:
        """Leave out the account number but for its end: many people read what is exported."""
        return json.dumps({**vars(self), "iban": "…" + self.iban[-4:]})


def export(records: Iterable[Record]) -> str:
    """Write records out, a line for each."""
    return "".join(record.to_json() + "\n" for record in records)
