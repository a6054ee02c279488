"""Wrong: `unsigned int` moves the overflow from 46,349 to 65,537 and makes it silent: primes are lost, nothing fails.

Refused by: test_right_where_a_square_no_longer_fits_32_bits_at_all.
"""


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef bytearray is_prime = bytearray(b"\1") * limit
    cdef list primes = []
    cdef unsigned int number, multiple
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            multiple = number * number
            while multiple < limit:
                is_prime[multiple] = 0
                multiple += number
    return primes
