"""Wrong: halves the memory by halving the digits: float32 has seven of them, a country in centimetres eight.

Refused by: test_every_point_has_its_distance.
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
    dx = np.subtract(xs, home_x, dtype=np.float32, casting="same_kind")
    dy = np.subtract(ys, home_y, dtype=np.float32, casting="same_kind")
    dx *= dx
    dy *= dy
    dx += dy
    return np.sqrt(dx, out=dx).astype(np.float64)
