"""Wrong: reads with a static method of the base: it knows the base, and not on which class it was called.

Refused by: types, test_no_record_has_to_ask_for_the_methods,
test_what_a_subclass_reads_is_of_the_subclass, test_a_way_of_its_own_may_build_on_the_common_one,
test_the_type_checker_knows_the_methods.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass


class Record:
    """What the accountant is sent: a dataclass that can be written as a line of JSON, and read."""

    def to_json(self) -> str:
        return json.dumps(vars(self))

    @staticmethod
    def from_json(line: str) -> "Record":
        fields = json.loads(line)
        return Payout(**fields) if "iban" in fields else Payment(**fields)


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
