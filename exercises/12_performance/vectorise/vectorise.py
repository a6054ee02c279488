"""How far from home?

For every card payment, the fraud check wants the distance between the terminal and the customer's home, on a map whose
unit is the metre. It was written when there were a thousand payments a day. Now there are a million; they arrive as
NumPy arrays, the answer is one as well, and the check has become slower than it was with lists.

Make it fast: at least ten times as fast as a plain Python loop over lists. Memory is short, so beside the answer there
may be at most one more array of its size at any moment, however many points there are, and on every platform. The
arrays that are handed in belong to the caller.
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
    found = np.empty(len(xs))
    for place in range(len(xs)):
        found[place] = math.sqrt((xs[place] - home_x) ** 2 + (ys[place] - home_y) ** 2)
    return found
