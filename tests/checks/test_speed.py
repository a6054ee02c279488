"""Right is not enough where an exercise asks for speed."""

from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.verdict import Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.race import FAST, SLOW, Race, ScriptedWorkers

# Fast only when the optimiser ran.
COMPILED = '''\
cdef extern from *:
    """
    #ifdef __OPTIMIZE__
    #define OPTIMISED 1
    #else
    #define OPTIMISED 0
    #endif
    """
    int OPTIMISED


def total(size):
    if OPTIMISED:
        return size * (size - 1) // 2
    return sum([number for number in range(size)])
'''


@pytest.fixture
def race(tmp_path: Path) -> Race:
    return Race(tmp_path, ColdWorkers())


def test_fast_enough_passes_and_says_how_fast(race: Race) -> None:
    result = race.run(FAST)
    assert result.outcome is Outcome.PASSED
    assert result.note.endswith("x the speed of pure Python at 30,000 (3x is required)")


def test_right_but_slow_fails_with_both_numbers(race: Race) -> None:
    result = race.run(SLOW)
    assert result.outcome is Outcome.FAILED
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.path, diagnostic.expected) == ("speed", "total.py", "at least 3x")
    assert diagnostic.actual is not None
    assert diagnostic.message == f"right, but not fast enough: {diagnostic.actual} the speed of pure Python at 30,000"


def test_a_wrong_result_has_no_speed(race: Race) -> None:
    result = race.run("def total(size):\n    return 0\n")
    assert (result.outcome, result.diagnostics[0].code) == (Outcome.FAILED, "disagrees")


def test_an_exception_is_told_at_its_line(race: Race) -> None:
    result = race.run("def total(size):\n    return 1 / 0\n")
    (diagnostic,) = result.diagnostics
    assert (result.outcome, diagnostic.code, diagnostic.line) == (Outcome.FAILED, "ZeroDivisionError", 2)
    assert diagnostic.message == "`total` raised ZeroDivisionError: division by zero"


def test_a_version_that_hangs_is_timed_out(race: Race) -> None:
    result = race.run("def total(size):\n    while True:\n        pass\n")
    assert result.outcome is Outcome.TIMED_OUT
    assert "did not finish" in result.diagnostics[0].message


def test_the_optimised_build_is_measured(tmp_path: Path) -> None:
    assert Race(tmp_path, ColdWorkers(), COMPILED, "total.pyx").run(COMPILED).outcome is Outcome.PASSED


def test_what_cannot_be_built_is_told_at_its_line(tmp_path: Path) -> None:
    result = Race(tmp_path, ColdWorkers(), COMPILED, "total.pyx").run("def total(size):\n    return sizes\n")
    assert result.outcome is Outcome.FAILED
    assert (result.diagnostics[0].code, result.diagnostics[0].line) == ("build", 2)


@pytest.mark.parametrize(
    ("speedups", "outcome", "left"),
    [
        ((2.9, 3.1), Outcome.PASSED, 0),
        ((2.6, 2.7), Outcome.FAILED, 0),
        ((2.9, 1.0), Outcome.FAILED, 0),
        ((2.0, 9.0), Outcome.FAILED, 1),
        ((3.0, 9.0), Outcome.PASSED, 1),
    ],
    ids=["then fast enough", "again too slow", "then slower", "far too slow", "just fast enough"],
)
def test_only_what_just_falls_short_is_measured_again(
    tmp_path: Path, speedups: tuple[float, ...], outcome: Outcome, left: int
) -> None:
    workers = ScriptedWorkers(*speedups)
    assert Race(tmp_path, workers).run(FAST).outcome is outcome
    assert len(workers.left) == left


def test_the_better_of_two_measurements_is_told(tmp_path: Path) -> None:
    assert Race(tmp_path, ScriptedWorkers(2.9, 2.7)).run(FAST).diagnostics[0].actual == "2.9x"


def test_an_exercise_without_a_gate_is_a_fault_of_the_course(race: Race) -> None:
    race.exercise = replace(race.exercise, benchmark=None)
    with pytest.raises(PyrunnerError, match="benchmark gate"):
        race.run(FAST)
