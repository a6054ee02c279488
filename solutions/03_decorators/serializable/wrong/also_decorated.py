"""Wrong: puts the methods into the base, where they belong, and leaves the decorator on, which puts them over the rest.

Refused by: test_a_way_of_its_own_is_kept, test_what_a_subclass_reads_is_of_the_subclass,
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
        return json.dumps(vars(self))

    @classmethod
    def from_json(cls, line: str) -> Self:
        return cls(**json.loads(line))


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
