"""Wrong: the variable that receives the square is wide, its factors are not; `int * int` wraps round before that.

Refused by: test_right_where_a_square_no_longer_fits_a_c_int,
test_right_where_a_square_no_longer_fits_32_bits_at_all.
"""


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef bytearray is_prime = bytearray(b"\1") * limit
    cdef list primes = []
    cdef int number
    cdef Py_ssize_t multiple
    for number in range(2, limit):
        if is_prime[number]:
            primes.append(number)
            multiple = number * number
            while multiple < limit:
                is_prime[multiple] = 0
                multiple += number
    return primes
