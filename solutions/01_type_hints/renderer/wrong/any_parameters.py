"""Wrong: three dots for the parameters let everything pass that gives lines, whether the width fits or not.

Refused by: types.
"""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar


class Renderable(Protocol):
    @property
    def title(self) -> str: ...
    @property
    def render(self) -> Callable[..., list[str]]: ...


R = TypeVar("R", bound=Renderable)


def print_out(items: Iterable[Renderable], width: int = 24) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines += [item.title.upper(), *item.render(width)]
    return lines


def previewed(item: R, screen: list[str], width: int = 24) -> R:
    screen += [item.title, *item.render(width)]
    return item
