"""One test of a contract, run without the others."""

from pathlib import Path

import pytest

from pyrunner.checks.one_test import run_one_test
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.trial import Trial, make_trial

CONTRACT = """
import pytest
from task import double


@pytest.mark.parametrize("number", [0, 3, -1])
def test_each(number: int) -> None:
    assert double(number) == 2 * number


class TestTexts:
    def test_whole(self) -> None:
        assert double("a") == "aa"


def test_hangs_for_none() -> None:
    double(None)
"""
HANGS = "def double(number):\n    while number is None:\n        pass\n    return number\n"
BOTH = (CheckName.TYPES, CheckName.TESTS)


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    solution = "def double(number):\n    return number and number * 2\n"
    return make_trial(tmp_path, ColdWorkers(), contract=CONTRACT, solution=solution, checks=BOTH, timeout=3.0)


def run(trial: Trial, test: str, source: str = HANGS) -> CheckResult:
    snapshot = Snapshot(trial.exercise.name, {"task.py": source.encode()})
    return run_one_test(trial.judge, trial.exercise, snapshot, test, Cancellation())


def test_all_cases_of_it_run_and_nothing_else(trial: Trial) -> None:
    result = run(trial, "test_each")
    assert (result.check, result.outcome, result.passed) == (CheckName.TESTS, Outcome.FAILED, ("test_each[0]",))
    assert [found.test for found in result.diagnostics] == ["test_each[3]", "test_each[-1]"]


@pytest.mark.parametrize("name", ["TestTexts::test_whole", "test_whole"])
def test_it_passes_where_others_fail(trial: Trial, name: str) -> None:
    result = run(trial, name, "def double(number):\n    return 'aa'\n")
    assert (result.outcome, result.passed) == (Outcome.PASSED, ("TestTexts::test_whole",))


def test_it_has_the_limits_of_a_check(trial: Trial) -> None:
    assert run(trial, "test_hangs_for_none").outcome is Outcome.TIMED_OUT
    assert run(trial, "test_each", "import os\nos._exit(0)\n").outcome is not Outcome.PASSED


def test_a_test_that_is_not_there_is_an_error(trial: Trial) -> None:
    with pytest.raises(PyrunnerError, match="test_other cannot be run alone"):
        run(trial, "test_other")
