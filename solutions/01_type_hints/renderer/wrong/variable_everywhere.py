"""Wrong: a type variable for the items wants one kind a call; a receipt and a voucher together are none.

Refused by: types.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Renderable(Protocol):
    """What the printer can print."""

    @property
    def title(self) -> str: ...

    def render(self, width: int, /) -> list[str]:
        """Lay it out in lines of at most `width` characters."""
        ...


R = TypeVar("R", bound=Renderable)


def print_out(items: Iterable[R], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: R, screen: list[str], width: int = 24) -> R:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
