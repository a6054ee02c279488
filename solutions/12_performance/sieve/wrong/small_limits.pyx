"""Wrong: right and fast for every limit that anybody benchmarks; 0 and 1 have no flags to clear.

Refused by: test_no_number_below_two_is_prime, test_a_limit_that_no_c_int_can_hold.
"""


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    cdef bytearray is_prime = bytearray(b"\1") * limit
    cdef list primes = []
    cdef Py_ssize_t number, multiple
    is_prime[0] = is_prime[1] = 0
    for number in range(limit):
        if is_prime[number]:
            primes.append(number)
            multiple = number * number
            while multiple < limit:
                is_prime[multiple] = 0
                multiple += number
    return primes
