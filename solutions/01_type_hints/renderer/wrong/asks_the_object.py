"""Wrong: takes anything and looks for the method when it runs; the type checker now lets even numbers pass.

Refused by: types.
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def print_out(items: Iterable[object], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        if not hasattr(item, "render") or not hasattr(item, "title"):
            raise TypeError(f"{item!r} cannot be rendered")
        lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: T, screen: list[str], width: int = 24) -> T:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [getattr(item, "title"), *getattr(item, "render")(width)]  # noqa: B009
    return item
