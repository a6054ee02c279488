"""Wrong: the types are right, but the stack and its maker hold one and the same list.

Refused by: test_the_callers_list_is_left_alone.
"""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, items: list[T] | None = None) -> None:
        self._items = items if items is not None else []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        return self._items.pop()

    def top(self) -> T:
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items[::-1])
