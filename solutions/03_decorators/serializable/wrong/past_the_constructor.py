"""Wrong: fills the record past its constructor, which would have noticed that a field is missing.

Refused by: test_half_a_line_makes_no_record.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


class Record:
    """What the accountant is sent: a dataclass that can be written as a line of JSON, and read."""

    def to_json(self) -> str:
        return json.dumps(vars(self))

    @classmethod
    def from_json(cls, line: str) -> Self:
        record = cls.__new__(cls)
        vars(record).update(json.loads(line))
        return record


@dataclass(frozen=True)
class Payment(Record):
    """Money from a customer."""

    receipt: str
    cents: int


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
