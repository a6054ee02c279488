"""One function judges any files for any exercise."""

import os
import threading
from pathlib import Path

import pytest

from pyrunner.checks.judge import Judge
from pyrunner.checks.layout import Layouts, lay_out
from pyrunner.course.content import delivered, solution
from pyrunner.course.load import load_course
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation, Cancelled
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.spares import SpareWorkers
from tests.checks.trial import DELIVERED, SOLUTION, Trial, make_trial
from tests.small_course import write_course

BOTH = (CheckName.TYPES, CheckName.TESTS)
BROKEN_PYX = "def double(number:\n    return number\n"


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return make_trial(tmp_path, ColdWorkers(), checks=BOTH)


def test_every_check_has_a_result_in_order(trial: Trial) -> None:
    verdict = trial.check(SOLUTION)
    assert [result.check for result in verdict.results] == list(BOTH)
    assert verdict.passed
    assert verdict.seconds >= max(result.seconds for result in verdict.results)


def test_the_verdict_is_about_the_snapshot(trial: Trial) -> None:
    snapshot = Snapshot("task", {"task.py": SOLUTION.encode()})
    assert trial.judge.check(trial.exercise, snapshot).digest == snapshot.digest


def test_results_come_as_they_are_found(trial: Trial) -> None:
    heard: list[CheckResult] = []
    verdict = trial.check(DELIVERED, on_result=heard.append)
    last = {result.check: result for result in heard}
    assert [last[result.check] for result in verdict.results] == list(verdict.results)


def test_failures_are_told_before_the_process_has_ended(trial: Trial) -> None:
    heard: list[CheckResult] = []
    trial.check(DELIVERED, on_result=heard.append)
    *_, foreseen, proved = (result for result in heard if result.check is CheckName.TESTS)
    assert foreseen.outcome is Outcome.FAILED
    assert foreseen.diagnostics == proved.diagnostics


def test_success_is_told_only_once_it_is_proved(trial: Trial) -> None:
    heard: list[CheckResult] = []
    trial.check(SOLUTION, on_result=heard.append)
    assert len(heard) == len(BOTH)


def test_problems_of_the_files_are_the_verdict(trial: Trial) -> None:
    problem = Diagnostic("task.py is a folder", "task.py", hint="pyrunner reset task")
    verdict = trial.judge.check(trial.exercise, Snapshot("task", {}, (problem,)))
    assert [result.outcome for result in verdict.results] == [Outcome.ERRORED, Outcome.SKIPPED]
    assert verdict.results[0].diagnostics == (problem,)


def test_an_exercise_for_another_python_is_skipped(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers(), checks=BOTH, requires_python=">=3.99")
    verdict = trial.check(SOLUTION)
    assert verdict.skipped
    assert not verdict.passed
    assert verdict.results[0].note.startswith("this exercise needs Python >=3.99, and this is Python 3.")


def test_tests_wait_for_a_build_and_types_do_not(tmp_path: Path) -> None:
    trial = make_trial(
        tmp_path,
        ColdWorkers(),
        checks=(CheckName.BUILD, *BOTH),
        files=("task.pyx",),
        more={"task.pyi": "def double(number: int) -> int: ...\n"},
        timeout=10.0,
    )
    with trial.judge:
        verdict = trial.check(BROKEN_PYX)
    assert [result.outcome for result in verdict.results] == [Outcome.FAILED, Outcome.PASSED, Outcome.SKIPPED]


def test_cancelling_ends_it(trial: Trial) -> None:
    cancellation = Cancellation()
    threading.Timer(0.3, cancellation.cancel).start()
    with pytest.raises(Cancelled):
        trial.check("while True:\n    pass\n", cancellation=cancellation)


def test_a_superseded_check_does_not_disturb_the_next(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers(), checks=BOTH, timeout=60.0)
    cancellation = Cancellation()
    cancelled = threading.Event()

    def superseded() -> None:
        try:
            trial.check("while True:\n    pass\n", cancellation=cancellation)
        except Cancelled:
            cancelled.set()

    thread = threading.Thread(target=superseded)
    thread.start()
    verdict = trial.check(SOLUTION)
    cancellation.cancel()
    thread.join()
    assert verdict.passed
    assert cancelled.is_set()


def test_checks_at_once_do_not_mix(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers())
    passed: dict[int, bool] = {}

    def check(number: int) -> None:
        passed[number] = trial.check(SOLUTION if number % 2 else DELIVERED).passed

    threads = [threading.Thread(target=check, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert passed == {number: bool(number % 2) for number in range(6)}


def test_two_judges_share_a_cache_but_no_folder(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers())
    other = make_trial(tmp_path, ColdWorkers())
    with trial.judge, other.judge:
        assert trial.check(SOLUTION).passed
        assert other.check(SOLUTION).passed
        folders = {path.name for path in (tmp_path / "cache" / "judges").iterdir() if path.is_dir()}
    assert folders == {"0", "1"}


def test_a_second_judge_knows_the_types_that_the_first_found_out(tmp_path: Path) -> None:
    trials = [make_trial(tmp_path, ColdWorkers(), checks=(CheckName.TYPES,)) for _ in range(2)]
    with trials[0].judge, trials[1].judge:
        assert [trial.check(SOLUTION).passed for trial in trials] == [True, True]
    caches = sorted((tmp_path / "cache" / "types").glob("*/*"))
    assert [cache.name for cache in caches] == ["0-0", "1-0"]
    assert {path.name for path in caches[0].rglob("*.ff")} == {path.name for path in caches[1].rglob("*.ff")}


def test_a_folder_that_was_left_is_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        trial = make_trial(tmp_path, ColdWorkers())
        with trial.judge:
            trial.check(SOLUTION)
    assert not (tmp_path / "cache" / "judges" / "1").exists()


def test_quick_saves_forth_and_back_are_told_apart(tmp_path: Path) -> None:
    right = "def double(number):\n    return 2 * number\n"
    wrong = "def double(number):\n    return 3 * number\n"
    with SpareWorkers() as workers:
        trial = make_trial(tmp_path, workers)
        with trial.judge:
            trial.judge.prepare(trial.exercise)
            assert [trial.check(source).passed for source in (right, wrong) * 4] == [True, False] * 4


def test_only_what_was_submitted_and_the_contract_stand_in_the_folder(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": b"1", "b.py": b"2", "sub/c.py": b"3"})
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"")
    (tmp_path / "link").symlink_to("/")
    lay_out(tmp_path, {"a.py": b"4"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.py"]
    assert (tmp_path / "a.py").read_bytes() == b"4"


def test_times_of_laid_out_files_grow_by_whole_seconds(tmp_path: Path) -> None:
    times = []
    for _ in range(3):
        lay_out(tmp_path, {"a.py": b"1"})
        times.append(int((tmp_path / "a.py").stat().st_mtime))
    assert times == sorted(set(times))


def test_an_exercise_has_two_folders_in_turn(tmp_path: Path) -> None:
    layouts = Layouts(tmp_path)
    seen = []
    for _ in range(4):
        with layouts.laid_out("task", {"a.py": b""}) as folder:
            seen.append(folder)
    assert seen[:2] == seen[2:]
    assert seen[0] != seen[1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers())
    tmp_path.chmod(0o500)
    with pytest.raises(PyrunnerError, match="cannot write"):
        trial.check(SOLUTION)


def test_a_cache_that_is_a_file_is_told(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers())
    (tmp_path / "cache").write_text("")
    with pytest.raises(PyrunnerError, match="cannot write"):
        trial.check(SOLUTION)


def test_a_course_from_disk_is_judged(tmp_path: Path) -> None:
    source = write_course(tmp_path)
    course = load_course(source.exercises, source.solutions)
    with Judge(course, tmp_path / "cache", ColdWorkers()) as judge:
        for exercise in course.exercises:
            assert not judge.check(exercise, delivered(course, exercise)).passed
            assert judge.check(exercise, solution(course, exercise)).passed
