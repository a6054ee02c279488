"""What `distances` is measured against. Every variant takes the same arrays and makes its result anew.

The Python loop walks over lists of Python floats: over an array it would spend its time on making NumPy scalars, and
the comparison would flatter everybody else. The lists are made with the arguments, outside of what is measured.
"""

from functools import cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_lists: dict[int, list[float]] = {}  # by the identity of an array that `arguments` keeps alive


@cache
def arguments(size: int) -> tuple[Floats, Floats, float, float]:
    """As many places as `size`, spread over a square of 200 kilometres, and a home."""
    generator = np.random.default_rng(size)
    x, y = generator.uniform(-100.0, 100.0, size), generator.uniform(-100.0, 100.0, size)
    _lists[id(x)], _lists[id(y)] = x.tolist(), y.tolist()
    return x, y, 12.5, -7.25


def distance_loop(x: Floats, y: Floats, home_x: float, home_y: float) -> list[float]:
    """The base of every speed-up: a loop as one would write it, over lists, with products instead of `** 2`."""
    found = []
    for place_x, place_y in zip(_lists[id(x)], _lists[id(y)], strict=True):
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
