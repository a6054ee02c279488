"""Wrong: in place and short, but slow: `hypot` guards against an overflow that no map can have, one element at a time.

Refused by: speed.
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
    found = xs - home_x
    return np.hypot(found, ys - home_y, out=found)
