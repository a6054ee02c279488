"""The contract of `primes_below`: a compiled module that counts like Python."""

import inspect
import subprocess
import sys
from importlib.machinery import ExtensionFileLoader
from itertools import compress
from pathlib import Path
from typing import assert_type

import pytest
import sieve
from sieve import primes_below

INT32_MAX = 2**31 - 1
FIRST_SQUARE_TOO_BIG = 46_349  # the smallest prime whose square is more than INT32_MAX


def expected_below(limit: int) -> list[int]:
    """The same, in Python: a bytearray, struck out slice by slice."""
    if limit < 3:
        return []
    flags = bytearray(b"\0\0") + bytearray(b"\1") * (limit - 2)
    for number in range(2, int(limit**0.5) + 1):
        if flags[number]:
            flags[number * number :: number] = bytes(len(range(number * number, limit, number)))
    return list(compress(range(limit), flags))


def test_the_primes_below_thirty() -> None:
    assert primes_below(30) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]


def test_the_module_is_really_compiled() -> None:
    assert sieve.__spec__ is not None
    assert isinstance(sieve.__spec__.loader, ExtensionFileLoader), f"{sieve.__file__} is no compiled extension"
    assert not inspect.isfunction(primes_below), "this is a function of the interpreter, not of the compiled module"


def test_the_limit_itself_is_left_out() -> None:
    for limit in range(2, 300):
        assert primes_below(limit) == expected_below(limit), f"limit {limit}"


@pytest.mark.parametrize("limit", [2, 1, 0, -1, -46_349])
def test_no_number_below_two_is_prime(limit: int) -> None:
    assert primes_below(limit) == []


@pytest.mark.parametrize("limit", [46_340, 46_341, 46_349, 46_350, 46_400, 65_536, 65_538, 100_000])
def test_right_where_a_square_no_longer_fits_a_c_int(limit: int) -> None:
    assert FIRST_SQUARE_TOO_BIG**2 > INT32_MAX
    assert primes_below(limit) == expected_below(limit), f"limit {limit}: what is the largest square on the way?"


@pytest.mark.parametrize("limit", [150_000, 1_000_000])
def test_right_where_a_square_no_longer_fits_32_bits_at_all(limit: int) -> None:
    primes = primes_below(limit)
    wrong = sorted(set(primes) ^ set(expected_below(limit)))
    assert not wrong, f"below {limit}, wrong about {wrong[:5]}: a square that wrapped round strikes out other numbers"
    assert primes == sorted(primes)


def test_a_limit_that_no_c_int_can_hold() -> None:
    assert primes_below(-3_000_000_000) == [], "the limit is a Python int: it need not fit 32 bits"


def test_the_result_is_a_list_of_plain_numbers() -> None:
    primes = primes_below(1_000)
    assert_type(primes, list[int])
    assert type(primes) is list
    assert {type(prime) for prime in primes} == {int}


def test_every_call_gives_a_list_of_its_own() -> None:
    mine = primes_below(100)
    mine.clear()
    assert primes_below(100) == expected_below(100), "a caller emptied his list, and the next caller suffers"


def test_needs_nothing_but_python_and_itself() -> None:
    folder = str(Path(sieve.__file__).parent)
    program = "import sys; sys.path.append(sys.argv[1]); from sieve import primes_below; print(primes_below(12))"
    command = [sys.executable, "-I", "-S", "-c", program, folder]  # -S: no installed packages
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.stdout.strip() == "[2, 3, 5, 7, 11]", f"on the planner's image: {finished.stderr.strip()}"
