"""Wrong: moves the limit, which is there to keep the process from crashing; whether it does depends on the Python.

Refused by: test_depth_is_no_obstacle.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

Bundle: TypeAlias = Sequence[Union[str, "Bundle"]]


def articles(bundle: Bundle) -> Iterator[str]:
    sys.setrecursionlimit(10_000)
    yield from _articles(bundle, set())


def _articles(bundle: Bundle, visiting: set[int]) -> Iterator[str]:
    if id(bundle) in visiting:
        raise ValueError("a bundle holds itself")
    visiting.add(id(bundle))
    for item in bundle:
        if isinstance(item, str):
            yield item
        else:
            yield from _articles(item, visiting)
    visiting.remove(id(bundle))


def parcel_list(bundles: Sequence[Bundle]) -> Iterator[str]:
    for bundle in bundles:
        yield from articles(bundle)
        yield "---"
