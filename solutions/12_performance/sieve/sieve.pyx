# cython: boundscheck=False, wraparound=False
"""All primes below a limit, for the receipts' shard planner.

The idea: types pay where they reach the innermost loop. With flags of one byte, indices that are `Py_ssize_t` and a
`while` whose direction the C compiler can see, striking out takes a seventh of the time; the rest is the making of a
third of a million Python ints. Only odd numbers have a flag. The primes are gathered without an `if`: each candidate
is written down, and overwritten by the next unless it was prime: no branch for the processor to guess wrong.

The trap: C takes the width of a product from its factors, so `int * int` has wrapped round before a wider variable
receives it. And `range` with a variable for its step looks typed, but is a Python range with Python ints.

When not to: before a profile asks for it, or where a bytearray and slices will do: pure Python, and more than three
times as fast as a list. Switch `boundscheck` off last: until then a wrong index is an IndexError, then it is anything.
"""

cdef enum:
    BATCH = 1024


cdef void strike_out_multiples(unsigned char[::1] composite) noexcept nogil:
    """Flag every composite odd number; flag k stands for 2k + 1, so its square is at 2k(k + 1)."""
    cdef Py_ssize_t size = composite.shape[0]
    cdef Py_ssize_t k = 1, multiple = 4
    while multiple < size:
        if not composite[k]:
            while multiple < size:
                composite[multiple] = 1
                multiple += 2 * k + 1
        k += 1
        multiple = 2 * k * (k + 1)


cdef list gather(unsigned char[::1] composite):
    """Two, and the odd numbers from 3 that are not flagged."""
    cdef Py_ssize_t size = composite.shape[0]
    cdef Py_ssize_t[BATCH] batch
    cdef Py_ssize_t start, k, found
    cdef list primes = [2]
    for start in range(1, size, BATCH):
        found = 0
        for k in range(start, min(start + BATCH, size)):
            batch[found] = 2 * k + 1
            found += not composite[k]
        for k in range(found):
            primes.append(batch[k])
    return primes


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef unsigned char[::1] composite = bytearray(limit // 2)
    strike_out_multiples(composite)
    return gather(composite)
