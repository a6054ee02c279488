"""All primes below a limit, for the receipts' shard planner.

The idea: types pay where they reach the innermost loop. With flags of one byte, for odd numbers only, indices that are
`Py_ssize_t` and a `while` whose direction the C compiler can see, striking out takes a sixth of the time. The rest is
finding the flags that are still zero, and making a third of a million Python ints. A loop may find them; C's own
`memchr`, in its place, took a third off the whole.

The trap: C takes the width of a product from its factors, so `int * int` has wrapped round before a wider variable
receives it. And `range` with a variable for its step looks typed, but is a Python range with Python ints.

When not to: before a profile asks for it, or where a bytearray and slices will do: pure Python, and three to four times
as fast as a list. And a pointer checks nothing: a wrong index is no IndexError here, but somebody else's memory.
"""

from libc.string cimport memchr


cdef void strike_out_composites(unsigned char* composite, Py_ssize_t limit) noexcept nogil:
    """Flag every odd number that has a divisor; the flag of a number is at half of it."""
    cdef Py_ssize_t number = 3, multiple
    while number * number < limit:
        if not composite[number >> 1]:
            multiple = number * number
            while multiple < limit:
                composite[multiple >> 1] = 1
                multiple += 2 * number
        number += 2


cdef list gather(unsigned char* composite, Py_ssize_t size):
    """Two, and the odd numbers from 3 on that are not flagged."""
    cdef unsigned char* place = composite  # that of 1
    cdef list primes = [2]
    while place := <unsigned char*>memchr(place + 1, 0, composite + size - place - 1):
        primes.append(2 * (place - composite) + 1)
    return primes


def primes_below(Py_ssize_t limit):
    """Every prime smaller than `limit`, in order."""
    if limit <= 2:
        return []
    cdef bytearray composite = bytearray(limit // 2)
    strike_out_composites(composite, limit)
    return gather(composite, len(composite))
