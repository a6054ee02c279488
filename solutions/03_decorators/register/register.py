"""Which class for which kind?

The idea: a class decorator is called once, with the finished class, at import. That is the moment to write the class
down, and the one at which a mistake can be refused where it was made. `type[E]` in and out, with a bound E, tells the
type checker which classes may register and that each comes back as itself.

The trap: the decorator sees the class that lies directly below it. `dataclass(slots=True)` makes a *new* class, so what
registers under it keeps the old one. What a decorator writes on a class is inherited by classes that it never saw; what
it returns is ignored by mypy, so a decorator that forgets to return the class makes None of it, and no check says so.

When not to: a class registers only when its module is imported, which somebody has to see to. `__init_subclass__`
registers subclasses too; entry points find what other packages bring; for a handful of classes, a dict will do.
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
        return self._classes[kind](receipt, cents)

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
