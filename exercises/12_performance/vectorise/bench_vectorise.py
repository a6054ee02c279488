"""What `distances` is measured against: the same work in plain Python, and three short ways to write it in NumPy.

Each side gets the kind of data that it is fastest with: NumPy its arrays, the loop lists of Python floats. The lists
are made from the arrays the first time that the loop sees them and then kept, so that no measured call but the first
pays for the conversion, and the best of several calls pays nothing. All sides are given the same arrays, which
therefore cannot be written to.
"""

import math

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_lists: dict[int, tuple[Points, list[float]]] = {}


def arguments(size: int) -> tuple[Points, Points, tuple[float, float]]:
    """Terminals all over a country of a thousand kilometres, and a home in the middle of it."""
    random = np.random.default_rng(size)
    xs, ys = random.uniform(0.0, 1e6, size), random.uniform(0.0, 1e6, size)
    xs.flags.writeable = ys.flags.writeable = False
    return xs, ys, (5e5, 5e5)


def distances_loop(xs: Points, ys: Points, home: tuple[float, float]) -> list[float]:
    """The base of the speed-up. With products, because `** 2` takes a Python float half as long again."""
    home_x, home_y = home
    found = []
    for x, y in zip(_listed(xs), _listed(ys), strict=True):
        east, north = x - home_x, y - home_y
        found.append(math.sqrt(east * east + north * north))
    return found


def distances_vectorize(xs: Points, ys: Points, home: tuple[float, float]) -> Points:
    """A Python function for each element, whatever the name says."""
    home_x, home_y = home
    distance = np.vectorize(lambda x, y: math.sqrt((x - home_x) ** 2 + (y - home_y) ** 2), otypes=[np.float64])
    found: Points = distance(xs, ys)
    return found


def distances_hypot(xs: Points, ys: Points, home: tuple[float, float]) -> Points:
    """One call for squares, sum and root, and safe from overflow."""
    found: Points = np.hypot(xs - home[0], ys - home[1])
    return found


def distances_formula(xs: Points, ys: Points, home: tuple[float, float]) -> Points:
    """As one would write it down: an array for each operator."""
    found: Points = np.sqrt((xs - home[0]) ** 2 + (ys - home[1]) ** 2)
    return found


def agree(one: Points | list[float], other: Points | list[float]) -> bool:
    """Whether both mean the same, to a decimetre; how exact it must be is for the tests to say."""
    return np.allclose(one, other, rtol=1e-6, atol=0.1)


def _listed(array: Points) -> list[float]:
    known = _lists.get(id(array))
    if known is None or known[0] is not array:
        known = _lists[id(array)] = (array, array.tolist())
    return known[1]
