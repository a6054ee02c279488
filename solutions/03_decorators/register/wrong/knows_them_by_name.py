"""Wrong: finds the kind by the name of the class; two classes of one name are one to it, registered or not.

Refused by: test_a_second_class_for_a_kind_is_refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Entry:
    receipt: str
    cents: int

    def booked(self) -> int:
        """By how many cents the balance changes."""
        return self.cents


E = TypeVar("E", bound=Entry)


class Registry:
    """Classes of entries, by the kind that each is registered for."""

    def __init__(self) -> None:
        self._classes: dict[str, type[Entry]] = {}
        self._kinds: dict[str, str] = {}

    def register(self, kind: str) -> Callable[[type[E]], type[E]]:
        """Make a decorator that registers a class of entries; a kind that is taken is refused with a ValueError."""

        def remember(cls: type[E]) -> type[E]:
            if kind in self._classes:
                raise ValueError(f"{kind!r} is registered already, for {self._classes[kind].__qualname__}")
            self._classes[kind] = cls
            self._kinds[cls.__qualname__] = kind
            return cls

        return remember

    def make(self, kind: str, receipt: str, cents: int) -> Entry:
        """Make an entry of a kind; raise LookupError if no class is registered for it here."""
        return self._classes[kind](receipt, cents)

    def kind_of(self, entry: Entry) -> str:
        """The kind that the very class of an entry is registered for here; raise LookupError if there is none."""
        return self._kinds[type(entry).__qualname__]


FEED = Registry()


@FEED.register("payment")
@dataclass(frozen=True, slots=True)
class Payment(Entry):
    """Money from a customer."""


@FEED.register("refund")
@dataclass(frozen=True, slots=True)
class Refund(Entry):
    """Money back to a customer."""

    def booked(self) -> int:
        return -self.cents
