"""Wrong: what goes in as a Receipt comes out as something that can be rendered, and nothing more is known of it.

Refused by: types.
"""

from collections.abc import Iterable
from typing import Protocol


class Renderable(Protocol):
    """What the printer can print."""

    @property
    def title(self) -> str: ...

    def render(self, width: int, /) -> list[str]:
        """Lay it out in lines of at most `width` characters."""
        ...


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: Renderable, screen: list[str], width: int = 24) -> Renderable:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
