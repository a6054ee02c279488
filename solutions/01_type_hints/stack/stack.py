"""A stack of one kind.

The idea: `Generic[T]` makes T part of the object's type. It is chosen once, when the stack is made (from the items,
from an annotation, or in brackets), and then binds every method.

The trap: an honest-looking `T | None` from `pop` makes each caller ask, and a stack of optional things ambiguous. An
error is for what should not happen. And `self._items = items` shares the caller's list; a copy costs little.

When not to: a `list` is a perfectly good stack, `collections.deque` a good queue. A class of one's own pays when it
forbids something, here inserting in the middle, or means something in the domain.
"""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    """Last in, first out."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)

    def push(self, item: T) -> None:
        """Put an item on top."""
        self._items.append(item)

    def pop(self) -> T:
        """Take the top item away; raise LookupError if there is none."""
        return self._items.pop()

    def top(self) -> T:
        """Look at the top item; raise LookupError if there is none."""
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        """Go through the items from the top down, leaving them in place."""
        return iter(self._items[::-1])
