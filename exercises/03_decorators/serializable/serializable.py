"""Write it out, read it back.

Records go to the accountant as lines of JSON, and come back. `@serializable` gives a dataclass the two methods for
that, and saves everybody from writing them. Four complaints:

- the type checker says that a Payment has no `to_json`, so callers went over to `getattr`, and to Any;
- a new record was written without the decorator: nothing complained until the export of the month broke off halfway;
- a Payout has a `to_json` of its own, which shows only the end of the account number: whole numbers are being sent;
- a `Tip`, derived from Payment, is written out well, and reading it back gives an error, or a plain Payment.

Mend the module. Every record is a dataclass without slots, derives from Record, and has `to_json()` and
`from_json(line)`, without writing them, unless it wants one of them otherwise. The accountant may send the fields back
in another order. `export` is for records.
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

    setattr(cls, "to_json", to_json)
    setattr(cls, "from_json", staticmethod(from_json))
    return cls


class Record:
    """What the accountant is sent."""


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


def export(records: Iterable[Any]) -> str:
    """Write records out, a line for each."""
    return "".join(record.to_json() + "\n" for record in records)
