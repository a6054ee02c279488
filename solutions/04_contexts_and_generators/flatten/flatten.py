"""Bundles within bundles.

The idea: to call a generator function runs none of it. `yield from` does: it hands on everything that the inner
generator yields, as if it had been written here.

The trap: a chain of `yield from` is as deep as the data, and so is the call stack. A list of the iterators that have
been begun is the same chain on the heap; the last one is where we are. What is being visited is exactly what is on
that list, so a cycle shows there; to remember everything that was ever seen would also refuse what is merely used
twice. A string is a sequence of strings: ask for it first, or never arrive.

When not to: for data that you nest yourself, three levels deep, the recursive generator is right, and easier to read.
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
        yield from articles(bundle)
        yield "---"
