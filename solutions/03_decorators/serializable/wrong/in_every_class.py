"""Wrong: writes the methods into each class; right, and the next record will not have them.

Refused by: types, test_no_record_has_to_ask_for_the_methods, test_a_way_of_its_own_may_build_on_the_common_one,
test_an_export_has_a_line_for_each_record.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


class Record:
    """What the accountant is sent: a dataclass that can be written as a line of JSON, and read."""


@dataclass(frozen=True)
class Payment(Record):
    """Money from a customer."""

    receipt: str
    cents: int

    def to_json(self) -> str:
        return json.dumps(vars(self))

    @classmethod
    def from_json(cls, line: str) -> Self:
        return cls(**json.loads(line))


@dataclass(frozen=True)
class Payout(Record):
    """Money to a supplier."""

    receipt: str
    cents: int
    iban: str

    def to_json(self) -> str:
        """Leave out the account number but for its end: many people read what is exported."""
        return json.dumps({**vars(self), "iban": "…" + self.iban[-4:]})

    @classmethod
    def from_json(cls, line: str) -> Self:
        return cls(**json.loads(line))


def export(records: Iterable[Payment | Payout]) -> str:
    """Write records out, a line for each."""
    return "".join(record.to_json() + "\n" for record in records)
