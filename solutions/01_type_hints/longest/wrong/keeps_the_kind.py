"""Wrong: bends the heading to fit its promise; the caller's class may take other arguments, or refuse capitals.

Refused by: test_a_heading_is_plain_text, types.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Lengthy = TypeVar("Lengthy", bound=Sized)
Text = TypeVar("Text", str, bytes)
Line = TypeVar("Line", bound=str)


def longest(items: Iterable[Lengthy]) -> Lengthy:
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> Text:
    return between.join(lines)


def heading(text: Line) -> Line:
    return type(text)(text.upper())
