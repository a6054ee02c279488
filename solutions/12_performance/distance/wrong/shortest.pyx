# cython: boundscheck=False, wraparound=False
"""Wrong: stops at the shorter of the two, so nothing is misread, and payments vanish from the report without a word.

Refused by: test_x_and_y_of_different_lengths_are_a_value_error.
"""

import numpy as np

from libc.math cimport sqrt


def distances(const double[::1] x, const double[::1] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    cdef Py_ssize_t i, count = min(x.shape[0], y.shape[0])
    result = np.empty(count)
    cdef double[::1] out = result
    cdef double east, north
    for i in range(count):
        east = x[i] - home_x
        north = y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return result
