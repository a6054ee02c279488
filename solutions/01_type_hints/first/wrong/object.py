"""Wrong: object accepts everything and gives nothing back; the checker now refuses even `first(payments).cents`.

Refused by: types.
"""

from collections.abc import Sequence


def first(items: Sequence[object]) -> object:
    if not items:
        raise ValueError("there is no first item, for there is none at all")
    return items[0]


def ends(items: Sequence[object]) -> tuple[object, object]:
    return first(items), items[-1]
