"""Wrong: `bound=str` keeps the checker quiet inside, but bytes are refused, and a joined text is no Reference.

Refused by: types.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Lengthy = TypeVar("Lengthy", bound=Sized)
Text = TypeVar("Text", bound=str)


def longest(items: Iterable[Lengthy]) -> Lengthy:
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> str:
    return between.join(lines)


def heading(text: str) -> str:
    return text.upper()
