"""Wrong: calls the decorator for every subclass, and spares what a class defines: all works, and no checker can see it.

Refused by: types, test_a_way_of_its_own_may_build_on_the_common_one.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def serializable(cls: type[T]) -> type[T]:
    """Give a dataclass `to_json` and `from_json`."""

    def to_json(self: T) -> str:
        return json.dumps(vars(self))

    def from_json(line: str) -> T:
        return cls(**json.loads(line))

    if "to_json" not in vars(cls):
        setattr(cls, "to_json", to_json)
    if "from_json" not in vars(cls):
        setattr(cls, "from_json", staticmethod(from_json))
    return cls


class Record:
    """What the accountant is sent."""

    def __init_subclass__(cls) -> None:
        serializable(cls)


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


def export(records: Iterable[Any]) -> str:
    """Write records out, a line for each."""
    return "".join(record.to_json() + "\n" for record in records)
