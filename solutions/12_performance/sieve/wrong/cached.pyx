"""Wrong: remembers the answers. The same list goes to every caller, and the first one to change it changes it for all.

Refused by: test_every_call_gives_a_list_of_its_own.
"""

from functools import lru_cache


@lru_cache(maxsize=4)
def primes_below(limit):
    """Every prime smaller than `limit`, in order."""
    return sieve(limit)


cdef list sieve(Py_ssize_t limit):
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
