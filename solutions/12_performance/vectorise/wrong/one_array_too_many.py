"""Wrong: works in place until the last line, which makes a third array while the two others are still held.

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
    squares = xs - home_x
    squares *= squares
    across = ys - home_y
    across *= across
    squares += across
    return np.sqrt(squares)
