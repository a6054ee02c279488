"""Wrong: lets the base know what one class wants hidden; now it is hidden in every class that has such a field.

Refused by: test_no_record_has_to_ask_for_the_methods.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


class Record:
    """What the accountant is sent: a dataclass that can be written as a line of JSON, and read."""

    def to_json(self) -> str:
        return json.dumps({key: "…" + value[-4:] if key == "iban" else value for key, value in vars(self).items()})

    @classmethod
    def from_json(cls, line: str) -> Self:
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


def export(records: Iterable[Record]) -> str:
    """Write records out, a line for each."""
    return "".join(record.to_json() + "\n" for record in records)
