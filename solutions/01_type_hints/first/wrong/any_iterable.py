"""Wrong: asks for too little; an Iterable may be a set, and which item of a set comes first is chance.

Refused by: types.
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def first(items: Iterable[T]) -> T:
    for item in items:
        return item
    raise ValueError("there is no first item, for there is none at all")


def ends(items: Iterable[T]) -> tuple[T, T]:
    everything = list(items)
    return first(everything), everything[-1]
