# distutils: extra_compile_args = -O3
# cython: boundscheck=False, wraparound=False
"""How far from home was each card used?

The fraud check measures it for every payment of the day, a million of them, on a map in kilometres. The Cython port
has types, and switched the bounds checks off; it is hardly quicker than Python, and has made three incidents:

- the alarm for memory went off: a call needs three times the memory of its result;
- the archive's arrays are mapped read-only, and they are refused: "buffer source array is read-only";
- two feeds had got out of step, and a report held distances to places that nobody had been to.

Mend `distances`, and make it at least twenty times as fast as a Python loop at 1,000,000 places. The first line names
the C compiler's flags, which are yours to change; `pyrunner bench distance` shows what they do, and how NumPy fares.
"""

from math import sqrt

import numpy as np


def distances(double[:] x, double[:] y, double home_x, double home_y):
    """The distance of each place (x, y) from home, as a new array; a ValueError where x and y differ in length."""
    cdef Py_ssize_t i
    cdef double[:] east = np.empty(x.shape[0])
    cdef double[:] north = np.empty(y.shape[0])
    for i in range(x.shape[0]):
        east[i] = x[i] - home_x
    for i in range(y.shape[0]):
        north[i] = y[i] - home_y
    result = np.empty(x.shape[0])
    for i in range(x.shape[0]):
        result[i] = sqrt(east[i] * east[i] + north[i] * north[i])
    return result
