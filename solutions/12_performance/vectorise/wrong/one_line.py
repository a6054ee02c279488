"""Wrong: the formula as on paper; it counts on NumPy to reuse the temporaries, which it may or may not do.

Refused by: test_at_most_one_array_beside_the_answer.
"""

import numpy as np
from numpy.typing import NDArray


def distances(
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    home: tuple[float, float],
) -> NDArray[np.float64]:
    """Metres from each point (x, y) to home."""
    home_x, home_y = home
    distance: NDArray[np.float64] = np.sqrt((xs - home_x) ** 2 + (ys - home_y) ** 2)
    return distance
