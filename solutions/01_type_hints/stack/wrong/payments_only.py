"""Wrong: fixes the kind once for all; a union of what is stacked today refuses what is stacked tomorrow.

Refused by: test_a_new_stack_is_empty_and_of_the_kind_that_was_named, types.
"""

from collections.abc import Iterable, Iterator


class Stack:
    def __init__(self, items: Iterable[str | int] = ()) -> None:
        self._items = list(items)

    def push(self, item: str | int) -> None:
        self._items.append(item)

    def pop(self) -> str | int:
        return self._items.pop()

    def top(self) -> str | int:
        return self._items[-1]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[str | int]:
        return iter(self._items[::-1])
