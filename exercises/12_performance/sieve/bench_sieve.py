"""What `primes_below` is measured against. Every variant takes the limit and gives a list of Python ints."""

from itertools import compress
from math import isqrt

import numpy as np


def arguments(size: int) -> tuple[int]:
    return (size,)


def sieve_list(limit: int) -> list[int]:
    """The base of every speed-up: a list of flags, struck out one by one, up to the square root of the limit."""
    is_prime = [True] * limit
    is_prime[:2] = [False] * min(limit, 2)
    for number in range(2, isqrt(limit) + 1):
        if is_prime[number]:
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return [number for number in range(limit) if is_prime[number]]


def sieve_bytearray(limit: int) -> list[int]:
    """Pure Python still, but the inner loop is a slice assignment, and so runs in C."""
    is_prime = bytearray(b"\1") * limit
    is_prime[:2] = bytes(min(limit, 2))
    for number in range(2, isqrt(limit) + 1):
        if is_prime[number]:
            is_prime[number * number :: number] = bytes(len(range(number * number, limit, number)))
    return list(compress(range(limit), is_prime))


def sieve_numpy(limit: int) -> list[int]:
    """The same with an array of flags; `tolist` makes the Python ints that the others make too."""
    is_prime = np.ones(limit, dtype=np.bool_)
    is_prime[:2] = False
    for number in range(2, isqrt(limit) + 1):
        if is_prime[number]:
            is_prime[number * number :: number] = False
    primes: list[int] = np.flatnonzero(is_prime).tolist()
    return primes
