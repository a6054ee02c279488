"""The exercise with NumPy: typed arrays, broadcasting, a rolling window."""

from tests.benchmarks.subject import Subject

SOURCE = '''\
"""Readings of many sensors, one row each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Readings:
    """What the sensors measured, oldest first."""

    values: Floats

    def smoothed(self, width: int) -> Floats:
        """The mean of each `width` neighbours in a row."""
        windows = np.lib.stride_tricks.sliding_window_view(self.values, width, axis=1)
        means: Floats = windows.mean(axis=2)
        return means

    def normalised(self) -> Floats:
        """Each row with mean 0 and deviation 1; rows that never change become 0."""
        centred = self.values - self.values.mean(axis=1, keepdims=True)
        spread = centred.std(axis=1, keepdims=True)
        scaled: Floats = np.divide(centred, spread, out=np.zeros_like(centred), where=spread > 0)
        return scaled

    def newest(self) -> Floats:
        """The last value of each row."""
        column: Floats = self.values[:, $place]
        return column

    def outliers(self, limit: float) -> list[tuple[int, int]]:
        """Row and column of what lies further from the mean of its row than `limit` deviations."""
        rows, columns = np.nonzero(np.abs(self.normalised()) > limit)
        return list(zip(rows.tolist(), columns.tolist(), strict=True))


def revision() -> int:
    return $revision


def described(readings: Readings) -> "$first":
    return f"{readings.values.shape[0]} sensors"


def parsed(text: "$second") -> Readings:
    rows = [[float(word) for word in line.split()] for line in text.splitlines()]
    return Readings(np.array(rows, dtype=np.float64))
'''

CONTRACT = '''\
"""The contract of readings."""

import numpy as np
from readings import Readings, parsed, revision


def test_the_revision_is_the_agreed_one() -> None:
    assert revision() == 0


def test_the_newest_is_the_last() -> None:
    assert parsed("1 2 3").newest().tolist() == [3.0]


def test_neighbours_are_averaged() -> None:
    smoothed = parsed("1 2 6 10").smoothed(2)
    np.testing.assert_allclose(smoothed, [[1.5, 4.0, 8.0]])


def test_rows_are_normalised_each_for_itself() -> None:
    normalised = parsed("0 2\\n5 5").normalised()
    assert normalised.tolist() == [[-1.0, 1.0], [0.0, 0.0]]


def test_an_outlier_is_found() -> None:
    values = np.zeros((2, 50))
    values[1, 7] = 100.0
    assert Readings(values).outliers(3.0) == [(1, 7)]
'''

READINGS = Subject(
    "readings",
    "numpy",
    SOURCE,
    CONTRACT,
    imports="import dataclasses, numpy, numpy.typing\n",
)
