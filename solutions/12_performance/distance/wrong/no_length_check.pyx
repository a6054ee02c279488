# cython: boundscheck=False, wraparound=False
"""Wrong: the bounds checks are off and nothing stands in for them; a shorter y is read past its end.

Refused by: test_x_and_y_of_different_lengths_are_a_value_error.
"""

import numpy as np

from libc.math cimport sqrt


def distances(const double[::1] x, const double[::1] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    result = np.empty(x.shape[0])
    cdef double[::1] out = result
    cdef double east, north
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        east = x[i] - home_x
        north = y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return result
