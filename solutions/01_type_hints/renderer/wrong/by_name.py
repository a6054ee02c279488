"""Wrong: still passes the width by a name which the vendor's method does not know; mypy compares no names here.

Refused by: test_the_vendors_vouchers_are_printed, test_receipts_and_vouchers_can_stand_in_one_list,
test_items_may_come_one_by_one.
"""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Renderable(Protocol):
    """What the printer can print."""

    @property
    def title(self) -> str: ...

    def render(self, width: int) -> list[str]:
        """Lay it out in lines of at most `width` characters."""
        ...


R = TypeVar("R", bound=Renderable)


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        lines += [item.title.upper(), *item.render(width=width)]
    return lines


def previewed(item: R, screen: list[str], width: int = 24) -> R:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
