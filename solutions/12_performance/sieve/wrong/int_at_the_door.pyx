"""Wrong: right inside, but the parameter is still a C int, so a caller's number has to fit 32 bits to get in.

Refused by: test_a_limit_that_no_c_int_can_hold.
"""


def primes_below(int limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef bytearray is_prime = bytearray(b"\1") * limit
    cdef list primes = []
    cdef Py_ssize_t number, multiple
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            multiple = number * number
            while multiple < limit:
                is_prime[multiple] = 0
                multiple += number
    return primes
