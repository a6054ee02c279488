"""Wrong: names the articles one at a time, and then collects those of a whole bundle for the parcel list.

Refused by: test_no_bundle_is_opened_before_it_is_reached.
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
        current, items = begun[-1]
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
            visiting.remove(id(current))


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    """The lines of a parcel list: for each bundle its articles, and a line below."""
    for bundle in bundles:
        yield from list(articles(bundle))
        yield "---"
