"""Wrong: ties the result to the argument, and lets any class in: it is found out when the feed makes one.

Refused by: types.
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


E = TypeVar("E")


class Registry:
    """Classes of entries, by the kind that each is registered for."""

    def __init__(self) -> None:
        self._classes: dict[str, type] = {}

    def register(self, kind: str) -> Callable[[type[E]], type[E]]:
        """Make a decorator that registers a class of entries; a kind that is taken is refused with a ValueError."""

        def remember(cls: type[E]) -> type[E]:
            if kind in self._classes:
                raise ValueError(f"{kind!r} is registered already, for {self._classes[kind].__qualname__}")
            self._classes[kind] = cls
            return cls

        return remember

    def make(self, kind: str, receipt: str, cents: int) -> Entry:
        """Make an entry of a kind; raise LookupError if no class is registered for it here."""
        entry = self._classes[kind](receipt, cents)
        if not isinstance(entry, Entry):
            raise LookupError(f"{kind!r} is no kind of entry")
        return entry

    def kind_of(self, entry: Entry) -> str:
        """The kind that the very class of an entry is registered for here; raise LookupError if there is none."""
        for kind, cls in self._classes.items():
            if cls is type(entry):
                return kind
        raise LookupError(f"{type(entry).__qualname__} is registered for no kind")


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
