"""Wrong: `np.vectorize` is a Python loop with a NumPy name: an object for every element, as before.

Refused by: test_at_most_one_array_beside_the_answer.
"""

import math

import numpy as np
from numpy.typing import NDArray


def distances(
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    home: tuple[float, float],
) -> NDArray[np.float64]:
    """Metres from each point (x, y) to home."""
    home_x, home_y = home
    distance = np.vectorize(lambda x, y: math.sqrt((x - home_x) ** 2 + (y - home_y) ** 2), otypes=[np.float64])
    found: NDArray[np.float64] = distance(xs, ys)
    return found
