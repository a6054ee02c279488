"""Wrong: turns the arrays into lists again: better than looping over arrays, but a loop, and the most memory of all.

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
    points = zip(xs.tolist(), ys.tolist(), strict=True)
    return np.array([math.hypot(x - home_x, y - home_y) for x, y in points])
