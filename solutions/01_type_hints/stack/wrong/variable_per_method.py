"""Wrong: without a generic base, each method has a T of its own; the stack itself still does not know its kind.

Refused by: test_a_new_stack_is_empty_and_of_the_kind_that_was_named, types.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Stack:
    def __init__(self, items: Iterable[object] = ()) -> None:
        self._items = list(items)

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> object:
        return self._items.pop()

    def top(self) -> object:
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[object]:
        return iter(self._items[::-1])
