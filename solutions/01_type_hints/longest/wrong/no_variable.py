"""Wrong: Sized goes in and Sized comes out; nothing but the length of the result can be used any more.

Refused by: types.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Text = TypeVar("Text", str, bytes)


def longest(items: Iterable[Sized]) -> Sized:
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> Text:
    return between.join(lines)


def heading(text: str) -> str:
    return text.upper()
