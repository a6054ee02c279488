"""Wrong: gives a Record where it could give the class it was called on; every caller has to find out which it is.

Refused by: types.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass


class Record:
    """What the accountant is sent: a dataclass that can be written as a line of JSON, and read."""

    def to_json(self) -> str:
        return json.dumps(vars(self))

    @classmethod
    def from_json(cls, line: str) -> "Record":
        return cls(**json.loads(line))


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
