"""What comes in is what comes out.

The feed's two smallest functions are used everywhere, and wherever they are used the type checker falls silent:
`first(payments).sents` is a typo that reached production. Elsewhere it complains about calls that would work: payments
kept in a tuple are refused. (That a set is refused is right: it has no order, and so no first item.)

The functions do what they should. Make their signatures say so.
"""

from typing import Any


def first(items: list[Any]) -> Any:
    """Give the first item."""
    if not items:
        raise ValueError("there is no first item, for there is none at all")
    return items[0]


def ends(items: list[Any]) -> tuple[Any, Any]:
    """Give the first and the last item, which may be the same one."""
    return first(items), items[-1]
