"""Wrong: asks for a list, and then sorts it; the caller's items change places, and whoever has no list is refused.

Refused by: test_items_are_only_read_and_may_come_one_by_one, types.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Lengthy = TypeVar("Lengthy", bound=Sized)
Text = TypeVar("Text", str, bytes)


def heading(text: str) -> str:
    """Set a heading: plain text in capitals."""
    return text.upper()


def longest(items: list[Lengthy]) -> Lengthy:
    """Give the longest item, the first of them if there are several."""
    items.sort(key=len, reverse=True)
    return items[0]


def joined(lines: Iterable[Text], between: Text) -> Text:
    """Put `between` between each line and the next, all text or all bytes."""
    return between.join(lines)
