"""Wrong: quick, but only where NumPy is installed, and the planner's image holds Python and this module alone.

Refused by: test_needs_nothing_but_python_and_itself.
"""

from math import isqrt

import numpy as np


def primes_below(limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    is_prime = np.ones(limit, dtype=bool)
    is_prime[:2] = False
    for number in range(2, isqrt(limit) + 1):
        if is_prime[number]:
            is_prime[number * number :: number] = False
    return np.flatnonzero(is_prime).tolist()
