"""The exercise in pure Python: generics, protocols of the standard library, a dataclass."""

from tests.benchmarks.subject import Subject

SOURCE = '''\
"""A ledger of entries by key, for whatever is booked."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Result = TypeVar("Result")


@dataclass
class Ledger(Generic[Key, Value]):
    """Entries by key, in the order in which they came."""

    entries: dict[Key, list[Value]] = field(default_factory=dict)

    def add(self, key: Key, value: Value) -> None:
        self.entries.setdefault(key, []).append(value)

    def latest(self, key: Key) -> Value | None:
        booked = self.entries.get(key, [])
        return booked[$place] if booked else None

    def reduced(self, reduce: Callable[[Iterable[Value]], Result]) -> "dict[Key, Result]":
        return {key: reduce(booked) for key, booked in self.entries.items()}

    def __iter__(self) -> Iterator[tuple[Key, Value]]:
        for key, booked in self.entries.items():
            yield from ((key, value) for value in booked)


def grouped(values: Iterable[Value], key: Callable[[Value], Key]) -> Ledger[Key, Value]:
    """Book each value under its key."""
    ledger: Ledger[Key, Value] = Ledger()
    for value in values:
        ledger.add(key(value), value)
    return ledger


def revision() -> int:
    return $revision


def described(ledger: Ledger[str, int]) -> "$first":
    return f"{len(ledger.entries)} keys"


def titled(name: "$second") -> str:
    return f"Ledger of {name}"
'''

CONTRACT = '''\
"""The contract of the ledger."""

from typing import assert_type

from ledger import Ledger, grouped, revision, titled


def test_the_revision_is_the_agreed_one() -> None:
    assert revision() == 0


def test_the_latest_entry_counts() -> None:
    ledger: Ledger[str, int] = Ledger()
    ledger.add("rent", 700)
    ledger.add("rent", 720)
    assert ledger.latest("rent") == 720


def test_nothing_booked_has_no_latest() -> None:
    empty: Ledger[str, int] = Ledger()
    assert empty.latest("rent") is None


def test_entries_are_grouped_in_order() -> None:
    ledger = grouped([3, 1, 4, 1, 5], key=lambda value: value % 2 == 0)
    assert_type(ledger, Ledger[bool, int])
    assert list(ledger) == [(False, 3), (False, 1), (False, 1), (False, 5), (True, 4)]


def test_each_key_is_reduced() -> None:
    totals = grouped(["a", "bc", "d"], key=len).reduced(lambda values: "".join(values))
    assert_type(totals, dict[int, str])
    assert totals == {1: "ad", 2: "bc"}


def test_it_has_a_title() -> None:
    assert titled("May") == "Ledger of May"
'''

LEDGER = Subject(
    "ledger",
    "pure",
    SOURCE,
    CONTRACT,
    imports="import collections.abc, dataclasses, typing\n",
)
