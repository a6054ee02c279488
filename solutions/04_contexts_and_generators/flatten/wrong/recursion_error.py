"""Wrong: takes a stack that has run out for a cycle; deep data are refused, and cycles late.

Refused by: test_a_bundle_that_holds_itself_is_refused_when_it_is_reached, test_depth_is_no_obstacle.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

Bundle: TypeAlias = Sequence[Union[str, "Bundle"]]


def articles(bundle: Bundle) -> Iterator[str]:
    """Name the articles of a bundle, and of all the bundles in it.

    Raises:
        ValueError: a bundle holds itself.
    """
    for item in bundle:
        if isinstance(item, str):
            yield item
        else:
            try:
                yield from articles(item)
            except RecursionError:
                raise ValueError("a bundle holds itself") from None


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    """The lines of a parcel list: for each bundle its articles, and a line below."""
    for bundle in bundles:
        yield from articles(bundle)
        yield "---"
