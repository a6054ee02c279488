"""Write it out, read it back.

The idea: what a class has belongs where everybody looks for it, in its body or in a base. A mixin is seen by the type
checker, cannot be forgotten, stands behind the class's own methods instead of replacing them, and is reached by
`super()`; a classmethod that gives Self makes whatever class it was called on.

The trap: Python's types cannot say "this class, and two methods more", and what a class decorator returns, mypy does
not even look at. Assigning to a finished class replaces what stood there, and a closure over `cls` is about the class
that was decorated, not about those derived from it.

When not to: where classes are not yours, or are not to know how they are written, take a codec: an object or two
functions, typed by the class that it is given. What comes from outside wants checking too: pydantic, msgspec.
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
