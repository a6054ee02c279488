"""Read only.

The report takes an Inbox of payments. The type checker refused it an Inbox of card payments, and somebody made it
accept that, by a comment. Since then cash payments turn up among the card payments, by a detour, and closing the day
crashes on them; nothing in the types forbids it any more. Two further wishes have been open for longer:

- what waits in an inbox of card payments should be movable to an inbox of all payments, but never the other way round;
- a bank's feed, from which one can only take, and a log, into which one can only put, should be as good as an Inbox
  wherever nothing else is done with them.

Make the types honest, and as generous as they can be then. What the functions do is right.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


@dataclass(frozen=True)
class CardPayment(Payment):
    card: str


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Inbox(Generic[T_co]):
    """What waits, oldest first."""

    def __init__(self, items: Iterable[T_co] = ()) -> None:
        self._items = deque(items)

    def put(self, item: T_co) -> None:  # type: ignore[misc]
        """Let an item wait behind the others."""
        self._items.append(item)

    def take(self) -> T_co:
        """Take the oldest item out; raise LookupError if nothing waits."""
        return self._items.popleft()

    def __iter__(self) -> Iterator[T_co]:
        """Go through the items and leave them waiting."""
        return iter(tuple(self._items))

    def __len__(self) -> int:
        return len(self._items)


def report(inbox: Inbox[Payment]) -> int:
    """What the waiting payments add up to; they go on waiting."""
    return sum(payment.cents for payment in inbox)


def close_day(inbox: Inbox[CardPayment]) -> list[str]:
    """The last digits of all cards that wait."""
    return [payment.card[-4:] for payment in inbox]


def move(source: Inbox[T], target: Inbox[T]) -> int:
    """Move all that waits, oldest first; say how many it were."""
    moved = 0
    while len(source):
        target.put(source.take())
        moved += 1
    return moved
