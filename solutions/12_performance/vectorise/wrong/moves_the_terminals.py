"""Wrong: saves memory with the caller's arrays, which afterwards hold something else.

Refused by: test_the_arrays_of_the_caller_stay_as_they_are, test_columns_of_a_table_will_do.
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
    xs -= home_x
    ys -= home_y
    squares = xs * xs
    squares += ys * ys
    return np.sqrt(squares, out=squares)
