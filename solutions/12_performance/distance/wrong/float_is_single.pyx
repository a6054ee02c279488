# cython: boundscheck=False, wraparound=False
"""Wrong: Python's float is C's `double`; C's `float` keeps 7 digits of 15, and no triangle of whole numbers shows it.

Refused by: test_right_to_the_last_digits_of_a_double, test_places_that_nobody_may_write_to_are_read.
"""

import numpy as np

from libc.math cimport sqrt


def distances(const double[::1] x, const double[::1] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"{x.shape[0]} x, but {y.shape[0]} y")
    result = np.empty(x.shape[0])
    cdef double[::1] out = result
    cdef float east, north
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        east = x[i] - home_x
        north = y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return result
