"""Wrong: adds types to the list one by one; the list never ends, and a Reference still comes back as a plain str.

Refused by: types.
"""

from collections.abc import Iterable
from typing import TypeVar

Lengthy = TypeVar("Lengthy", str, bytes, list[int], tuple[int, ...], dict[str, int])
Text = TypeVar("Text", str, bytes)


def longest(items: Iterable[Lengthy]) -> Lengthy:
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> Text:
    return between.join(lines)


def heading(text: str) -> str:
    return text.upper()
