# cython: boundscheck=False, wraparound=False
"""Wrong: all is typed but one name: `math.sqrt` is Python's, so a million numbers are boxed on the way there and back.

Refused by: speed.
"""

from math import sqrt

import numpy as np


def distances(const double[::1] x, const double[::1] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} x, but {y.shape[0]} y")
    result = np.empty(x.shape[0])
    cdef double[::1] out = result
    cdef double east, north
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        east = x[i] - home_x
        north = y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return result
