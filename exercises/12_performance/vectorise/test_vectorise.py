"""The contract of `vectorise`. That it is fast is judged by the benchmark beside it."""

import math
import tracemalloc

import numpy as np
import pytest
from numpy.typing import NDArray
from vectorise import distances

HOME = (500.0, 250.0)


def points(count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    random = np.random.default_rng(count)
    return random.uniform(0.0, 1e6, count), random.uniform(0.0, 1e6, count)


def test_the_distance_is_the_hypotenuse() -> None:
    found = distances(np.array([503.0, 500.0, 495.0]), np.array([254.0, 250.0, 262.0]), HOME)
    assert found.tolist() == [5.0, 0.0, 13.0]


def test_every_point_has_its_distance() -> None:
    xs, ys = points(1_000)
    expected = [math.dist(point, HOME) for point in zip(xs.tolist(), ys.tolist(), strict=True)]
    found = distances(xs, ys, HOME)
    assert (found.shape, found.dtype) == ((1_000,), np.dtype("float64"))
    worst = int(np.argmax(np.abs(found / expected - 1)))
    told = f"metres, for ({xs[worst]:.1f}, {ys[worst]:.1f}), the furthest from right of all 1000 points"
    assert found.item(worst) == pytest.approx(expected[worst], rel=1e-12, abs=0), told


def test_no_points_have_no_distances() -> None:
    found = distances(np.array([]), np.array([]), HOME)
    assert (found.shape, found.dtype) == ((0,), np.dtype("float64"))


def test_an_unknown_position_has_an_unknown_distance() -> None:
    found = distances(np.array([503.0, np.nan]), np.array([254.0, 0.0]), HOME)
    assert found[0] == 5.0
    assert np.isnan(found[1]), "NaN in, NaN out, at its own place"


def test_the_arrays_of_the_caller_stay_as_they_are() -> None:
    xs, ys = points(1_000)
    before = xs.copy(), ys.copy()
    distances(xs, ys, HOME)
    overwritten = [int(np.sum(now != then)) for now, then in zip((xs, ys), before, strict=True)]
    assert overwritten == [0, 0], "so many of the caller's 1000 xs, and of his ys, are no longer what they were"


def test_columns_of_a_table_will_do() -> None:
    table = np.array([[503.0, 1.0, 254.0], [500.0, 2.0, 250.0]])
    table.flags.writeable = False
    assert distances(table[:, 0], table[:, 2], HOME).tolist() == [5.0, 0.0], "views that may not be written to"


def test_a_terminal_that_has_moved_is_measured_again() -> None:
    xs, ys = np.array([503.0]), np.array([254.0])
    first = distances(xs, ys, HOME)
    xs[0], ys[0] = 505.0, 262.0
    assert distances(xs, ys, HOME).tolist() == [13.0]
    assert first.tolist() == [5.0], "each answer is an array of its own"


def test_at_most_one_array_beside_the_answer() -> None:
    xs, ys = points(30_000)  # smaller than the arrays that NumPy reuses by itself, on some platforms
    distances(xs[:10], ys[:10], HOME)
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        distances(xs, ys, HOME)
        peak = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    arrays = peak / xs.nbytes
    assert arrays < 2.25, f"{arrays:.2f} arrays' worth of memory at once; the answer and one more would be 2"
