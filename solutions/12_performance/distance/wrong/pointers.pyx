# cython: boundscheck=False, wraparound=False
"""Wrong: takes a view with gaps, then walks along a pointer that does not know of them; other places' numbers come out.

Refused by: test_places_with_gaps_in_memory_are_refused_or_right.
"""

import numpy as np

from libc.math cimport sqrt


def distances(const double[:] x, const double[:] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    cdef Py_ssize_t i, count = x.shape[0]
    if y.shape[0] != count:
        raise ValueError(f"{count} x, but {y.shape[0]} y")
    result = np.empty(count)
    if count == 0:
        return result
    cdef const double* first_x = &x[0]
    cdef const double* first_y = &y[0]
    cdef double[::1] out = result
    cdef double east, north
    for i in range(count):
        east = first_x[i] - home_x
        north = first_y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return result
