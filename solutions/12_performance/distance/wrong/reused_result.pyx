# cython: boundscheck=False, wraparound=False
"""Wrong: saves the allocation by keeping one array for all results; the next call writes into the last one's answer.

Refused by: test_every_call_gives_an_array_of_its_own.
"""

import numpy as np

from libc.math cimport sqrt

kept = np.empty(0)


def distances(const double[::1] x, const double[::1] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    global kept
    cdef Py_ssize_t i, count = x.shape[0]
    if y.shape[0] != count:
        raise ValueError(f"{count} x, but {y.shape[0]} y")
    if len(kept) != count:
        kept = np.empty(count)
    cdef double[::1] out = kept
    cdef double east, north
    for i in range(count):
        east = x[i] - home_x
        north = y[i] - home_y
        out[i] = sqrt(east * east + north * north)
    return kept
