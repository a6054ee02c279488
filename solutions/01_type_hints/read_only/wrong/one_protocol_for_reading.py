"""Wrong: one protocol for all that is read; each function asks for what only another one needs.

Refused by: types.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


@dataclass(frozen=True)
class CardPayment(Payment):
    card: str


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)


class Source(Protocol[T_co]):
    """What can be taken from."""

    def take(self) -> T_co: ...

    def __iter__(self) -> Iterator[T_co]: ...

    def __len__(self) -> int: ...


class Sink(Protocol[T_contra]):
    """What can be put into."""

    def put(self, item: T_contra, /) -> None: ...


class Inbox(Generic[T]):
    """What waits, oldest first."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = deque(items)

    def put(self, item: T) -> None:
        """Let an item wait behind the others."""
        self._items.append(item)

    def take(self) -> T:
        """Take the oldest item out; raise LookupError if nothing waits."""
        return self._items.popleft()

    def __iter__(self) -> Iterator[T]:
        """Go through the items and leave them waiting."""
        return iter(tuple(self._items))

    def __len__(self) -> int:
        return len(self._items)


def report(inbox: Source[Payment]) -> int:
    """What the waiting payments add up to; they go on waiting."""
    return sum(payment.cents for payment in inbox)


def close_day(inbox: Source[CardPayment]) -> list[str]:
    """The last digits of all cards that wait."""
    return [payment.card[-4:] for payment in inbox]


def move(source: Source[T], target: Sink[T]) -> int:
    """Move all that waits, oldest first; say how many it were."""
    moved = 0
    while len(source):
        target.put(source.take())
        moved += 1
    return moved
