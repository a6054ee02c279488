"""Workers carry out one order each, cold or started ahead, and none is left behind."""

import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.process import Cancellation, Cancelled, Ending, Limits
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.need import Need
from pyrunner.workers.nurseries import NurseryWorkers
from pyrunner.workers.protocol import Order, Report, Workers
from pyrunner.workers.spares import SpareWorkers
from tests.processes import processes_mentioning, until

TESTS = Need("tests", folder=tempfile.gettempdir())
SPARE = "child.py once tests"


def nurseries() -> NurseryWorkers:
    return NurseryWorkers({"tests": 2}, ColdWorkers())


@pytest.fixture(params=[ColdWorkers, SpareWorkers, nurseries])
def workers(request: pytest.FixtureRequest) -> Iterator[Workers]:
    made: Workers = request.param()
    made.expect([TESTS])
    yield made
    made.close()
    assert processes_mentioning("child.py") == []


def order(folder: Path, source: str, *, need: Need = TESTS, limits: Limits | None = None) -> Order:
    (folder / "test_it.py").write_text(textwrap.dedent(source), encoding="utf-8")
    task = {"folder": str(folder), "tests": ["test_it.py"], "flood": 1000}
    return Order(need, task, limits or Limits(seconds=30))


def outcomes(reports: tuple[Report, ...]) -> dict[str, str]:
    return {
        report["test"]: report["outcome"]
        for report in reports
        if report["kind"] == "phase" and (report["phase"] == "call" or report["outcome"] != "passed")
    }


def test_an_order_is_carried_out(workers: Workers, tmp_path: Path) -> None:
    answer = workers.run(order(tmp_path, "def test_a(): pass\ndef test_b(): assert 1 == 2\n"), Cancellation())
    assert answer.complete
    assert outcomes(answer.reports) == {"test_it.py::test_a": "passed", "test_it.py::test_b": "failed"}


def test_reports_come_while_it_runs(workers: Workers, tmp_path: Path) -> None:
    heard: list[Report] = []
    answer = workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation(), heard.append)
    assert tuple(heard) == answer.reports
    assert [report["kind"] for report in heard][:2] == ["collected", "started"]


def test_each_order_has_a_process_of_its_own(workers: Workers, tmp_path: Path) -> None:
    source = "import sys\ndef test_a():\n    assert not hasattr(sys, 'been_here')\n    sys.been_here = True\n"
    for _ in range(4):
        answer = workers.run(order(tmp_path, source), Cancellation())
        assert outcomes(answer.reports) == {"test_it.py::test_a": "passed"}


def test_orders_at_once_do_not_mix(workers: Workers, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    orders = []
    for number in range(4):
        (tmp_path / str(number)).mkdir()
        orders.append(order(tmp_path / str(number), f"def test_{number}(): pass\n"))
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda one: workers.run(one, Cancellation()), orders))
    assert [list(outcomes(answer.reports)) for answer in answers] == [[f"test_it.py::test_{n}"] for n in range(4)]


def test_a_process_that_ends_early_is_not_complete(workers: Workers, tmp_path: Path) -> None:
    answer = workers.run(order(tmp_path, "import os\ndef test_a(): os._exit(0)\n"), Cancellation())
    assert (answer.complete, answer.process.ending, answer.process.status) == (False, Ending.EXITED, 0)


def test_the_clock_starts_with_the_task(workers: Workers, tmp_path: Path) -> None:
    source = "import time\ndef test_a(): time.sleep(600)\n"
    answer = workers.run(order(tmp_path, source, limits=Limits(seconds=0.5)), Cancellation())
    assert answer.process.ending is Ending.TIMED_OUT
    assert answer.reports[-1]["kind"] == "hanging"
    assert answer.reports[-1]["frames"] == [{"path": "test_it.py", "line": 2, "function": "test_a"}]


def test_cancelling_ends_the_process(workers: Workers, tmp_path: Path) -> None:
    cancellation = Cancellation()

    def cancel_once_started(report: Report) -> None:
        if report["kind"] == "started":
            cancellation.cancel()

    with pytest.raises(Cancelled):
        workers.run(order(tmp_path, "import time\ndef test_a(): time.sleep(600)\n"), cancellation, cancel_once_started)


def test_a_forked_copy_of_the_worker_reports_nothing(workers: Workers, tmp_path: Path) -> None:
    source = "import os\ndef test_a(): os.fork()\ndef test_b(): pass\n"
    answer = workers.run(order(tmp_path, source), Cancellation())
    starts = [report["test"] for report in answer.reports if report["kind"] == "started"]
    assert starts == ["test_it.py::test_a", "test_it.py::test_b"]


def test_a_fresh_worker_has_imported_nothing_ahead(tmp_path: Path) -> None:
    source = "import sys\ndef test_a(): assert 'sqlite3' not in sys.modules\n"
    with SpareWorkers() as workers:
        warm = replace(TESTS, preload=("sqlite3",))
        fresh = replace(warm, fresh=True)
        workers.expect([fresh, warm])
        until(lambda: len(processes_mentioning(SPARE)) >= 4)
        answers = [workers.run(order(tmp_path, source, need=need), Cancellation()) for need in (fresh, warm)]
    assert [outcomes(answer.reports)["test_it.py::test_a"] for answer in answers] == ["passed", "failed"]


def test_spares_are_replaced_when_used(tmp_path: Path) -> None:
    with SpareWorkers(count=2) as workers:
        workers.expect([TESTS])
        until(lambda: len(commands()) == 2)
        before = commands()
        workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation())
        until(lambda: len(commands()) == 2 and commands() != before)
    assert commands() == []


def test_spares_that_are_not_expected_any_more_end() -> None:
    with SpareWorkers(count=1) as workers:
        workers.expect([TESTS])
        until(lambda: len(commands()) == 1)
        workers.expect([])
        until(lambda: commands() == [])


def test_a_spare_that_was_killed_is_not_used(tmp_path: Path) -> None:
    with SpareWorkers(count=1) as workers:
        workers.expect([TESTS])
        until(lambda: len(commands()) == 1)
        subprocess.run(["kill", "-9", str(commands()[0])], check=True)
        until(lambda: commands() == [])
        answer = workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation())
    assert answer.complete


def test_spares_end_when_pyrunner_is_killed() -> None:
    source = """
        import time
        from pyrunner.workers.protocol import Need
        from pyrunner.workers.spares import SpareWorkers
        SpareWorkers().expect([Need("tests", ("wave",), folder="/"), Need("types")])
        time.sleep(600)
    """
    pyrunner = subprocess.Popen([sys.executable, "-c", textwrap.dedent(source)])
    until(lambda: len(processes_mentioning('"preload": ["wave"]')) >= 4)
    pyrunner.kill()
    pyrunner.wait()
    until(lambda: not processes_mentioning('"preload": ["wave"]') and not processes_mentioning("child.py once types"))


def commands() -> list[int]:
    """The workers for tests; a guard has the same words in its command line."""
    return [process for process in processes_mentioning(SPARE) if not is_guard(process)]


def is_guard(process: int) -> bool:
    try:
        return b"guard.py" in (Path("/proc") / str(process) / "cmdline").read_bytes()
    except OSError:
        return False


def test_temporary_files_have_a_place_of_their_own_and_go_with_the_process(workers: Workers, tmp_path: Path) -> None:
    source = "def test_a(tmp_path):\n    (tmp_path / 'kept').write_text('x')\n    print(tmp_path)\n"
    answer = workers.run(order(tmp_path, source), Cancellation())
    [printed] = {report["output"].strip() for report in answer.reports if report.get("output")}
    place = Path(printed)
    assert place.parent.name.startswith(".tmp-")
    assert answer.complete
    assert not place.parent.exists()
