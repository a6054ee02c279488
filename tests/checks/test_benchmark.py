"""Yours and the reference are measured beside the other ways."""

from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.bench.report import BenchmarkReport
from pyrunner.checks.benchmark import benchmark_exercise
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation, Cancelled
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Diagnostic
from pyrunner.workers.cold import ColdWorkers
from tests.checks.race import FAST, SLOW, Race

WITHOUT_YOURS = ["python", "builtin", "reference"]


@pytest.fixture
def race(tmp_path: Path) -> Race:
    return Race(tmp_path, ColdWorkers())


def measured(race: Race, snapshot: Snapshot) -> BenchmarkReport:
    return benchmark_exercise(race.judge, race.exercise, snapshot)


def variants(report: BenchmarkReport) -> list[str]:
    """Those measured at the larger size."""
    return [row.variant for row in report.rows if row.size == 30_000]


def test_yours_stands_between_the_other_ways_and_the_reference(race: Race) -> None:
    report = measured(race, race.snapshot(SLOW))
    assert variants(report) == ["python", "builtin", "yours", "reference"]
    speedup = {row.variant: row.speedup for row in report.rows if row.size == 30_000}
    assert speedup["reference"] > 10 * speedup["yours"], "yours is the loop, the reference a formula"


def test_two_compiled_modules_of_one_name_are_measured_in_one_process(tmp_path: Path) -> None:
    race = Race(tmp_path, ColdWorkers(), FAST, "total.pyx")
    report = measured(race, race.snapshot(SLOW))
    assert report.omissions == ()
    assert variants(report) == ["python", "builtin", "yours", "reference"]
    assert "yours" in variants(measured(race, race.snapshot(FAST))), "yours is the reference, to the byte"


def test_what_cannot_be_built_is_left_out(tmp_path: Path) -> None:
    race = Race(tmp_path, ColdWorkers(), FAST, "total.pyx")
    report = measured(race, race.snapshot("def total(size):\n    return sizes\n"))
    assert variants(report) == WITHOUT_YOURS
    (omission,) = report.omissions
    assert (omission.variant, omission.code, omission.path, omission.line) == ("yours", "build", "total.pyx", 2)
    assert omission.reason == "could not be built: undeclared name not builtin: sizes"


def test_files_that_cannot_be_read_are_left_out(race: Race) -> None:
    report = measured(race, Snapshot("total", {}, (Diagnostic("total.py is gone"),)))
    assert variants(report) == WITHOUT_YOURS
    assert report.omissions[0].reason == "cannot be read: total.py is gone"


def test_an_exercise_without_a_benchmark_has_nothing_to_measure(race: Race) -> None:
    race.exercise = replace(race.exercise, benchmark=None)
    with pytest.raises(PyrunnerError, match="total has no benchmark"):
        measured(race, race.snapshot(FAST))


def test_what_is_not_wanted_any_more_ends(race: Race) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        benchmark_exercise(race.judge, race.exercise, race.snapshot(FAST), cancellation=cancellation)
