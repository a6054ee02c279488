"""Wrong: remembers every bundle for ever; the same basket in two places counts as a cycle.

Refused by: test_the_same_bundle_may_lie_there_twice, test_equal_bundles_are_different_bundles.
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
    visiting = {id(bundle)}
    while begun:
        _, items = begun[-1]
        for item in items:
            if isinstance(item, str):
                yield item
                continue
            if id(item) in visiting:
                raise ValueError("a bundle holds itself")
            visiting.add(id(item))
            begun.append((item, iter(item)))
            break
        else:
            begun.pop()


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    """The lines of a parcel list: for each bundle its articles, and a line below."""
    for bundle in bundles:
        yield from articles(bundle)
        yield "---"
