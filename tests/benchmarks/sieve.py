"""The compiled exercise: a typed sieve in Cython."""

from tests.benchmarks.subject import Subject

SOURCE = '''\
# cython: language_level=3
"""All primes below a limit."""


def primes_below(limit):
    """Every prime smaller than `limit`, in order."""
    if limit < 3:
        return []
    cdef Py_ssize_t size = limit, number, multiple
    cdef bytearray flags = bytearray(b"\\1") * size
    number = 2
    while number * number < size:
        if flags[number]:
            multiple = number * number
            while multiple < size:
                flags[multiple] = 0
                multiple += number
        number += 1
    return [number for number in range(2, size) if flags[number]]


def largest_below(limit):
    return primes_below(limit)[$place]


def revision():
    return $revision
'''

INTERFACE = """\
def primes_below(limit: int) -> list[int]: ...
def largest_below(limit: int) -> int: ...
def revision() -> int: ...
"""

CONTRACT = '''\
"""The contract of the sieve."""

from sieve import largest_below, primes_below, revision


def test_the_revision_is_the_agreed_one() -> None:
    assert revision() == 0


def test_the_largest_is_the_last() -> None:
    assert largest_below(30) == 29


def test_the_first_primes() -> None:
    assert primes_below(20) == [2, 3, 5, 7, 11, 13, 17, 19]


def test_below_two_there_is_none() -> None:
    assert primes_below(2) == []
'''

SIEVE = Subject("sieve", "cython", SOURCE, CONTRACT, suffix=".pyx", interface=INTERFACE)
