"""Whatever can be rendered.

The idea: a Protocol lists what a module uses of its arguments. Whatever has it, fits: no base class, no import, no
registration, and the module that is used need not know its users. A parameter that is only used has the protocol for
its type; one that comes back has a type variable bound to the protocol, so that the caller's own type comes back.

The trap: a protocol asks for what is written, which is easily more than was meant. A plain attribute must be one that
can be set: a frozen class or a property does not fit; a property in the protocol asks for reading only. A parameter
can be passed by name, and others name it otherwise: pyright then refuses them, mypy does not look, and the call fails.
With a `/` nobody passes it by name.

When not to: where things share code or are to be listed, a base class is honest. Who derives from a protocol in spite
of it, and forgets the method, inherits the empty body, which gives None, unless the method is abstract.
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


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    """Lay out one item below the other, each under its title."""
    lines: list[str] = []
    for item in items:
        lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: R, screen: list[str], width: int = 24) -> R:
    """Show an item on the screen, and hand it back to be printed or changed."""
    screen += [item.title, *item.render(width)]
    return item
