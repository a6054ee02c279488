"""Wrong: a protocol that can be asked for at run time keeps the filter alive; what does not fit is still left out.

Refused by: test_what_cannot_be_rendered_is_an_error_and_not_less_paper.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar, runtime_checkable


@runtime_checkable
class Renderable(Protocol):
    """What the printer can print."""

    @property
    def title(self) -> str: ...

    def render(self, width: int, /) -> list[str]:
        """Lay it out in lines of at most `width` characters."""
        ...


R = TypeVar("R", bound=Renderable)


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        if isinstance(item, Renderable):
            lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: R, screen: list[str], width: int = 24) -> R:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
