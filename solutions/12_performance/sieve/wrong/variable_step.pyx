"""Wrong: all is typed, but `range` with a variable step stays a Python range: nobody told C which way it counts.

Refused by: speed.
"""


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef bytearray is_prime = bytearray(b"\1") * limit
    cdef list primes = []
    cdef Py_ssize_t number, multiple
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = 0
    return primes
