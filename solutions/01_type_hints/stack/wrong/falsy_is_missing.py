"""Wrong: asks whether the item is truthy, not whether there is one; zero and None cannot be looked at.

Refused by: test_none_and_zero_are_items_like_any_other.
"""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        item = self.top()
        self._items.pop()
        return item

    def top(self) -> T:
        item = self._items[-1] if self._items else None
        if not item:
            raise LookupError("the stack is empty")
        return item

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items[::-1])
