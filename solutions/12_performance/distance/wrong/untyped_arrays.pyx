"""Wrong: the numbers have C types and the arrays have none; each index is a Python call that makes a NumPy scalar.

Refused by: speed.
"""

import numpy as np

from libc.math cimport sqrt


def distances(x, y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    cdef Py_ssize_t i, count = len(x)
    cdef double east, north
    if len(y) != count:
        raise ValueError(f"{count} x, but {len(y)} y")
    result = np.empty(count)
    for i in range(count):
        east = x[i] - home_x
        north = y[i] - home_y
        result[i] = sqrt(east * east + north * north)
    return result
