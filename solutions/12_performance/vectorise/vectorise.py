"""How far from home?

The idea: NumPy is fast where one call works through a whole array, and only there. A loop over the elements makes an
object of each, which costs more than a list ever did.

The trap: every operator makes a new array, and a name keeps it: with `dx = xs - home_x` and the like there are four at
once, in a one-line formula three. (NumPy may reuse temporaries without a name, which makes it two; but only from
256 KiB on and not on every platform.) So: one array for each axis, both ours, and all else written into them. Ours,
because `xs -= home_x` would move the caller's terminals.

When not to: for a dozen points the loop is as fast. And `np.hypot`, which would say it shortest, guards against an
overflow that metres on a map cannot reach, and takes several times as long.
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
    return np.sqrt(squares, out=squares)
