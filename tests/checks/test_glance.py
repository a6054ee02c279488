"""First looks at types: shown early where they find errors, held against the type checker, and never the last word."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from pyrunner.checks.equipment import AT_ONCE, PATIENT, Looks
from pyrunner.checks.judge import Judge
from pyrunner.process import Cancellation, Completed, Ending
from pyrunner.verdict import CheckName, CheckResult, Outcome
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.need import Need
from pyrunner.workers.nurseries import NurseryWorkers
from pyrunner.workers.protocol import Answer, Order, Report, Workers
from tests.checks.trial import CONTRACT, SOLUTION, Trial, make_trial
from tests.processes import processes_mentioning

TYPES = (CheckName.TYPES,)
BOTH = (CheckName.TYPES, CheckName.TESTS)
WRONG = "def double(number: int) -> str:\n    return 2 * number\n"
AHEAD = 4_000_000_000
LOOKING = Looks(wanted=True, patience=60.0)
NURSERY = "child.py copies glance"


class Ledger:
    """Workers that write down which kinds were asked for."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self.asked: list[str] = []

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        answer = self._workers.run(order, cancellation, on_report)
        self.asked += [order.need.kind] if answer.begun else []
        return answer

    def expect(self, needs: Iterable[Need]) -> None:
        self._workers.expect(needs)

    def close(self) -> None:
        self._workers.close()


class Liar(ColdWorkers):
    """Workers whose looks find an error that is not there."""

    looks = 0

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        if order.need.kind != "glance":
            return super().run(order, cancellation, on_report)
        self.looks += 1
        error = {"file": "task.py", "line": 1, "column": 0, "message": "no", "hint": None, "code": "misc"}
        reports = ({"kind": "message", "severity": "error", **error}, {"kind": "checked", "status": 1, "trouble": ""})
        return Answer(Completed(Ending.EXITED, 0, "", 0.0), reports, complete=True)


@pytest.fixture
def workers() -> Iterator[Ledger]:
    with NurseryWorkers({"glance": 1}, ColdWorkers()) as nurseries:
        yield Ledger(nurseries)


@pytest.fixture
def trial(tmp_path: Path, workers: Ledger) -> Iterator[Trial]:
    trial = looking(make_trial(tmp_path, workers, checks=TYPES), tmp_path, workers, LOOKING)
    with trial.judge:
        yield trial


def looking(trial: Trial, folder: Path, workers: Workers, looks: Looks) -> Trial:
    return Trial(Judge(trial.judge.course, folder / "cache", workers, looks), trial.exercise)


def told(trial: Trial, source: str) -> list[CheckResult]:
    """All that is told of a content, with what is foreseen first."""
    trial.judge.prepare(trial.exercise)
    heard: list[CheckResult] = []
    trial.check(source, on_result=heard.append)
    return heard


@pytest.mark.parametrize(
    "source",
    [
        WRONG,
        "def double(number: int) -> int:\n    return 2 * numbr\n",
        "def double(number) -> int:\n    return number\n",
        "def double(number: int) -> int\n    return 2 * number\n",
        "def double(number: float) -> int:\n    return 2 * number  # type: ignore[return-value]\n",
        "",
    ],
)
def test_errors_are_foreseen_as_they_are_proved(trial: Trial, source: str) -> None:
    foreseen, proved = told(trial, source)
    assert proved.outcome is Outcome.FAILED
    assert foreseen.diagnostics == proved.diagnostics


def test_success_is_not_foreseen(trial: Trial) -> None:
    assert [result.outcome for result in told(trial, SOLUTION)] == [Outcome.PASSED]


def test_looks_forth_and_back_are_right(trial: Trial) -> None:
    for _ in range(3):
        assert [len(told(trial, source)) for source in (WRONG, SOLUTION)] == [2, 1]


def test_looks_read_nothing_that_the_type_checker_cached(trial: Trial) -> None:
    sources = [
        f"import xml.{name}\n\n\ndef double(number: int) -> int:\n    return xml.{name}.nothing\n"
        for name in ("dom", "sax")
    ]
    for source in sources:
        told(trial, source)
    # Files in the two folders that take turns will have the same times, in whole seconds, and the same sizes.
    for _ in range(2):
        with trial.judge.equipment.layouts.laid_out("task", {"task.py": b""}) as folder:
            os.utime(folder / "task.py", (AHEAD, AHEAD))
    for source in sources * 2:
        foreseen, proved = told(trial, source)
        assert foreseen.diagnostics == proved.diagnostics


def test_what_the_first_step_lacks_is_read_by_the_next(trial: Trial, workers: Ledger) -> None:
    new = "import sqlite3\n\n\ndef double(number: int) -> int:\n    return sqlite3.connect(number)\n"
    assert len(told(trial, WRONG)) == 2
    assert [result.outcome for result in told(trial, new)] == [Outcome.FAILED]
    foreseen, proved = told(trial, new)
    assert foreseen.diagnostics == proved.diagnostics
    assert len(told(trial, WRONG)) == 2


def test_a_look_that_was_killed_is_nobodys_answer(trial: Trial) -> None:
    assert len(told(trial, WRONG)) == 2
    for process in processes_mentioning(NURSERY):
        os.kill(process, signal.SIGKILL)
    assert told(trial, WRONG)[-1].outcome is Outcome.FAILED
    assert len(told(trial, WRONG)) == 2


def test_nothing_is_prepared_before_the_first_check(tmp_path: Path, workers: Ledger) -> None:
    trial = looking(make_trial(tmp_path, workers, checks=TYPES), tmp_path, workers, AT_ONCE)
    with trial.judge:
        assert len(told(trial, WRONG)) == 1
        assert processes_mentioning(NURSERY) == []
        trial.judge.prepare(trial.exercise)
        assert processes_mentioning(NURSERY) != []


def test_looks_that_are_not_true_are_corrected_and_given_up(tmp_path: Path) -> None:
    liar = Liar()
    trial = looking(make_trial(tmp_path, liar, checks=TYPES), tmp_path, liar, LOOKING)
    with trial.judge:
        heard = [told(trial, SOLUTION) for _ in range(5)]
    assert [results[-1].outcome for results in heard] == [Outcome.PASSED] * 5
    assert liar.looks == 3


def test_among_many_only_success_is_proved(tmp_path: Path, workers: Ledger) -> None:
    trial = looking(make_trial(tmp_path, workers, checks=BOTH), tmp_path, workers, PATIENT)
    with trial.judge:
        trial.judge.prepare(trial.exercise)
        assert not trial.check(WRONG).passed
        assert "types" not in workers.asked
        assert trial.check(SOLUTION).passed
        assert workers.asked.count("types") == 1


def test_among_many_a_look_that_is_not_true_does_not_pass(tmp_path: Path) -> None:
    class Blind(Liar):
        def run(
            self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
        ) -> Answer:
            answer = super().run(order, cancellation, on_report)
            if order.need.kind != "glance":
                return answer
            return Answer(answer.process, ({"kind": "checked", "status": 0, "trouble": ""},), complete=True)

    contract = CONTRACT.replace("from task import double", "from task import double\n\nnumber: int = double(1)")
    trial = make_trial(tmp_path, Blind(), contract=contract, checks=BOTH)
    trial = looking(trial, tmp_path, Blind(), PATIENT)
    with trial.judge:
        verdict = trial.check("def double(number: int) -> object:\n    return 2 * number\n")
    assert [result.outcome for result in verdict.results] == [Outcome.FAILED, Outcome.PASSED]
