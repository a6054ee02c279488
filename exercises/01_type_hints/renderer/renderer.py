"""Whatever can be rendered.

This module lays things out for the receipt printer. It was written for things that derive from `Renderable`. Receipts
now come from the ledger, which must not import this module, and vouchers from the vendor's library, which nobody here
can change. Three complaints:

- the type checker refuses both, though they have all that is used here;
- what does not derive from `Renderable` is missing on paper, and no error says so;
- `previewed(receipt, screen).cents` runs, and the type checker says that there are no cents.

Let this module ask for what it uses, and for no more. Receipts and vouchers, as the contract shows them, stay as they
are.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable


class Renderable(ABC):
    """What the printer can print."""

    title: str

    @abstractmethod
    def render(self, width: int) -> list[str]:
        """Lay it out in lines of at most `width` characters."""


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        if isinstance(item, Renderable):
            lines += [item.title.upper(), *item.render(width=width)]
    return lines


def previewed(item: Renderable, screen: list[str], width: int = 24) -> Renderable:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
