"""The contract of `distances`: it reads the places where they lie, and makes one array, the result."""

import inspect
import math
import tracemalloc
from importlib.machinery import ExtensionFileLoader
from typing import assert_type

import distance
import numpy as np
import pytest
from distance import distances
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def places(count: int) -> tuple[Floats, Floats]:
    """The same places each time, none of them a round number."""
    steps = np.arange(count, dtype=np.float64)
    return np.sin(steps) * 100 + 1 / 3, np.cos(steps) * 70 - 1 / 7


def in_python(x: Floats, y: Floats, home_x: float, home_y: float) -> list[float]:
    return [math.sqrt((a - home_x) ** 2 + (b - home_y) ** 2) for a, b in zip(x.tolist(), y.tolist(), strict=True)]


def worst(found: Floats, expected: list[float]) -> int:
    """The place whose distance is furthest from right."""
    assert found.shape == (len(expected),), "one distance for each place"
    return int(np.argmax(np.abs(found / expected - 1)))


def test_triangles_that_everybody_knows() -> None:
    found = distances(np.array([3.0, 1.0, -5.0]), np.array([5.0, 1.0, 13.0]), 0.0, 1.0)
    assert_type(found, Floats)
    assert isinstance(found, np.ndarray)
    assert (found.dtype, found.tolist()) == (np.dtype(np.float64), [5.0, 1.0, 13.0])


def test_the_module_is_really_compiled() -> None:
    assert distance.__spec__ is not None
    assert isinstance(distance.__spec__.loader, ExtensionFileLoader), f"{distance.__file__} is no compiled extension"
    assert not inspect.isfunction(distances), "this is a function of the interpreter, not of the compiled module"


def test_no_places_no_distances() -> None:
    assert distances(np.empty(0), np.empty(0), 1.0, 2.0).shape == (0,)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 9, 1_001])
def test_right_to_the_last_digits_of_a_double(count: int) -> None:
    x, y = places(count)
    found, expected = distances(x, y, 0.1, -0.7), in_python(x, y, 0.1, -0.7)
    i = worst(found, expected)
    told = f"place {i} of {count}: a double has 15 digits, C's float has 7"
    assert found.item(i) == pytest.approx(expected[i], rel=1e-14, abs=0), told


def test_an_unknown_place_is_at_an_unknown_distance() -> None:
    found = distances(np.array([math.nan, 1.0, 4.0]), np.array([1.0, math.inf, 5.0]), 1.0, 1.0)
    assert math.isnan(found[0]), "no number came in, so none may come out"
    assert found.tolist()[1:] == [math.inf, 5.0]


def test_nothing_is_allocated_but_the_result() -> None:
    x, y = places(100_000)
    distances(x, y, 1.0, 2.0)
    tracemalloc.start()
    try:
        result = distances(x, y, 1.0, 2.0)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    results = peak / result.nbytes
    assert results < 1.1, f"at its peak the call held {results:.2f} times the memory of its result"


def test_places_that_nobody_may_write_to_are_read() -> None:
    x, y = places(100)
    x.flags.writeable = y.flags.writeable = False
    found, expected = distances(x, y, 1.0, 2.0), in_python(x, y, 1.0, 2.0)
    i = worst(found, expected)
    assert found.item(i) == pytest.approx(expected[i], rel=1e-14, abs=0), f"place {i} of 100"


def test_the_places_stay_as_they_were() -> None:
    x, y = places(100)
    distances(x, y, 1.0, 2.0)
    unchanged_x, unchanged_y = places(100)
    assert np.array_equal(x, unchanged_x), "the caller's x are not scratch paper"
    assert np.array_equal(y, unchanged_y), "the caller's y are not scratch paper"


@pytest.mark.parametrize(("x_count", "y_count"), [(5, 4), (4, 5), (3, 1), (1, 3), (2, 0), (0, 2)])
def test_x_and_y_of_different_lengths_are_a_value_error(x_count: int, y_count: int) -> None:
    feed, _ = places(100)  # both are cut out of the middle: whoever reads on finds other numbers, and no crash
    x, y = feed[20 : 20 + x_count], feed[60 : 60 + y_count]
    try:
        distances(x, y, 1.0, 2.0)
    except ValueError:
        return
    pytest.fail(f"{x_count} x and {y_count} y were taken for places: a ValueError was promised")


def test_places_with_gaps_in_memory_are_refused_or_right() -> None:
    x, y = places(20)
    every_other_x, every_other_y = x[::2], y[::2]
    try:
        found = distances(every_other_x, every_other_y, 1.0, 2.0)
    except ValueError:
        return  # a view that asks for contiguous memory refuses them: an answer too
    expected = in_python(every_other_x, every_other_y, 1.0, 2.0)
    i = worst(found, expected)
    told = f"place {i} of 10: the next number is not the next in memory"
    assert found.item(i) == pytest.approx(expected[i], rel=1e-14, abs=0), told


def test_every_call_gives_an_array_of_its_own() -> None:
    x, y = places(10)
    mine = distances(x, y, 1.0, 2.0)
    before = mine.tolist()
    distances(y, x, 5.0, 6.0)
    assert mine.tolist() == before, "the next call wrote into the result of this one"
