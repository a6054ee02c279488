"""What `distances` is measured against. Every variant takes the same arrays and makes its result anew.

The Python loop walks over lists of Python floats: over an array it would spend its time on making NumPy scalars, and
the comparison would flatter everybody else. The lists hold the numbers of the arrays, and are made once for each size.
"""

from functools import cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def arguments(size: int) -> tuple[Floats, Floats, float, float]:
    """As many places as `size`, the same each time, spread over a square of 200 kilometres; and a home."""
    x, y = places(size)
    return x, y, 12.5, -7.25


def places(size: int) -> tuple[Floats, Floats]:
    generator = np.random.default_rng(size)
    return generator.uniform(-100.0, 100.0, size), generator.uniform(-100.0, 100.0, size)


@cache
def places_as_lists(size: int) -> tuple[list[float], list[float]]:
    x, y = places(size)
    return x.tolist(), y.tolist()


def distance_loop(x: Floats, y: Floats, home_x: float, home_y: float) -> list[float]:
    """The base of every speed-up: a loop as one would write it, over lists, with products instead of `** 2`."""
    found = []
    for place_x, place_y in zip(*places_as_lists(len(x)), strict=True):
        east = place_x - home_x
        north = place_y - home_y
        found.append(sqrt(east * east + north * north))
    return found


def distance_numpy(x: Floats, y: Floats, home_x: float, home_y: float) -> Floats:
    """The formula, on whole arrays: five passes over memory."""
    distances: Floats = np.sqrt((x - home_x) ** 2 + (y - home_y) ** 2)
    return distances


def agree(one: Floats | list[float], other: Floats | list[float]) -> bool:
    """Equal but for the last digits: a processor may round a product and a sum in one step, or in two."""
    return len(one) == len(other) and np.allclose(one, other, rtol=1e-12, atol=0.0)
