"""Wrong: asks at run time what the signature should have said; mixtures are still accepted, and who calls gets a union.

Refused by: test_text_and_bytes_do_not_mix, types.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Lengthy = TypeVar("Lengthy", bound=Sized)


def longest(items: Iterable[Lengthy]) -> Lengthy:
    return max(items, key=len)


def joined(lines: Iterable[str | bytes], between: str | bytes) -> str | bytes:
    if isinstance(between, str):
        return between.join(line for line in lines if isinstance(line, str))
    return between.join(line for line in lines if isinstance(line, bytes))


def heading(text: str) -> str:
    return text.upper()
