"""Wrong: compares by equality; what looks alike is taken for the same, and comparing deep data overflows the stack.

Refused by: test_depth_is_no_obstacle.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

Bundle: TypeAlias = Sequence[Union[str, "Bundle"]]


def articles(bundle: Bundle) -> Iterator[str]:
    """Name the articles of a bundle, and of all the bundles in it.

    Raises:
        ValueError: a bundle holds itself.
    """
    begun = [(bundle, iter(bundle))]
    while begun:
        _, items = begun[-1]
        for item in items:
            if isinstance(item, str):
                yield item
                continue
            if any(item == other for other, _ in begun):
                raise ValueError("a bundle holds itself")
            begun.append((item, iter(item)))
            break
        else:
            begun.pop()


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    """The lines of a parcel list: for each bundle its articles, and a line below."""
    for bundle in bundles:
        yield from articles(bundle)
        yield "---"
