"""One type variable does not fit all.

The idea: a *bound* type variable stands for the caller's own type, whatever it is, as long as it can do what the bound
can. It fits where the very object comes back. A *constrained* one is exactly one of the types in its list, the same
everywhere in the call; a subclass counts as the listed type. It fits where something new is made of the parts. Where
the result is always the same type, the signature simply says so.

The trap: `bound=str | bytes` reads like "str or bytes", but a variable bound to a union may stand for the union, and
then text and bytes mix.

When not to: for str and bytes, `typing.AnyStr` is this very variable, and deprecated since 3.13. Constraints are
rare otherwise: where each type needs a result of another, write overloads.
"""

from collections.abc import Iterable, Sized
from typing import TypeVar

Lengthy = TypeVar("Lengthy", bound=Sized)
Text = TypeVar("Text", str, bytes)


def heading(text: str) -> str:
    """Set a heading: plain text in capitals."""
    return text.upper()


def longest(items: Iterable[Lengthy]) -> Lengthy:
    """Give the longest item, the first of them if there are several."""
    return max(items, key=len)


def joined(lines: Iterable[Text], between: Text) -> Text:
    """Put `between` between each line and the next, all text or all bytes."""
    return between.join(lines)
