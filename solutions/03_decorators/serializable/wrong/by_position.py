"""Wrong: reads the values and forgets their names; it is right as long as nobody sorts the fields.

Refused by: test_what_was_written_can_be_read_back.
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
        return cls(*json.loads(line).values())


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
