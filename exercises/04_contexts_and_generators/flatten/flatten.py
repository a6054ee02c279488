"""Bundles within bundles.

The shop sells bundles: a breakfast holds a coffee and a basket, the basket holds rolls and jam. A parcel list goes
through all of that and names the articles. Since suppliers send bundles of their own:

- whatever lies in a bundle within the bundle is missing from the parcel, without an error;
- a supplier's file of fifty thousand bundles, each in the next, stops the service;
- so does a bundle that, by mistake, holds itself.

Mend `articles`. It names them in the order in which they lie there, one at a time: a parcel list is not to look into a
bundle before it gets there. A bundle that holds itself, directly or not, is a ValueError ("... holds itself") when it
is reached; the same bundle twice, side by side, is a good offer. Python's recursion limit stays as it is.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

Bundle: TypeAlias = Sequence[Union[str, "Bundle"]]


def articles(bundle: Bundle) -> Iterator[str]:
    """Name the articles of a bundle, and of all the bundles in it."""
    for item in bundle:
        if isinstance(item, str):
            yield item
        else:
            articles(item)


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    """The lines of a parcel list: for each bundle its articles, and a line below."""
    for bundle in bundles:
        articles(bundle)
        yield "---"
