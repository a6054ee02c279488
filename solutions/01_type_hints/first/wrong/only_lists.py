"""Wrong: the element type is kept, but `list` asks for more than the body needs and still refuses a tuple.

Refused by: types.
"""

from typing import TypeVar

T = TypeVar("T")


def first(items: list[T]) -> T:
    if not items:
        raise ValueError("there is no first item, for there is none at all")
    return items[0]


def ends(items: list[T]) -> tuple[T, T]:
    return first(items), items[-1]
