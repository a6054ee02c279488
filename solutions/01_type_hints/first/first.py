"""What comes in is what comes out.

The idea: a type variable ties the result to the argument. The caller chooses T by calling; the checker works it out
anew each time. A parameter asks for the least that the body needs: Sequence for length and index, so that a tuple or
a range will do, and so that a function that changes nothing says so.

The trap: `list[T]` would not only refuse tuples, it also hands over the right to change the list. `Sequence[object]`
accepts everything and gives nothing back.

When not to: a type variable that occurs once in a signature ties nothing to anything. `def show(item: object) -> None`
needs none.
"""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def first(items: Sequence[T]) -> T:
    """Give the first item."""
    if not items:
        raise ValueError("there is no first item, for there is none at all")
    return items[0]


def ends(items: Sequence[T]) -> tuple[T, T]:
    """Give the first and the last item, which may be the same one."""
    return first(items), items[-1]
