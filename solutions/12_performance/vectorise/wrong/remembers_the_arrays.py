"""Wrong: remembers the answer for an array, which shines in a benchmark; but the same array can change.

Refused by: test_a_terminal_that_has_moved_is_measured_again.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_known: dict[tuple[int, int, tuple[float, float]], tuple[Points, Points, Points]] = {}


def distances(
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    home: tuple[float, float],
) -> NDArray[np.float64]:
    """Metres from each point (x, y) to home."""
    home_x, home_y = home
    key = id(xs), id(ys), home
    if key not in _known:
        squares = xs - home_x
        squares *= squares
        across = ys - home_y
        across *= across
        squares += across
        _known[key] = xs, ys, np.sqrt(squares, out=squares)
    return _known[key][2]
