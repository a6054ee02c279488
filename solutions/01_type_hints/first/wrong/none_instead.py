"""Wrong: gives None for an empty sequence; every caller must now ask, and a None among the items looks the same.

Refused by: test_nothing_has_no_first_item, types.
"""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def first(items: Sequence[T]) -> T | None:
    return items[0] if items else None


def ends(items: Sequence[T]) -> tuple[T | None, T | None]:
    return first(items), items[-1] if items else None
