"""Prepared processes serve many orders, each in a copy of its own, and nothing passes from one to another."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.process import Cancellation, Ending, Limits
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.nurseries import NurseryWorkers
from tests.processes import processes_mentioning, until
from tests.workers.test_workers import TESTS, order, outcomes

NURSERY = "child.py copies tests"


@pytest.fixture
def workers() -> Iterator[NurseryWorkers]:
    with NurseryWorkers({"tests": 1}, ColdWorkers()) as made:
        made.expect([TESTS])
        yield made
    assert processes_mentioning("child.py") == []


def test_one_process_serves_all_orders(workers: NurseryWorkers, tmp_path: Path) -> None:
    source = "import os\ndef test_a(): print(os.getppid())\n"
    parents = {
        report["output"]
        for _ in range(3)
        for report in workers.run(order(tmp_path, source), Cancellation()).reports
        if report["kind"] == "phase" and report["phase"] == "teardown"
    }
    assert len(parents) == 1


def test_a_copy_that_was_ended_takes_what_it_started_with_it(workers: NurseryWorkers, tmp_path: Path) -> None:
    source = """
        import subprocess, sys, time
        def test_a():
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(601)"], start_new_session=True)
            time.sleep(600)
    """
    answer = workers.run(order(tmp_path, source, limits=Limits(1.0)), Cancellation())
    assert answer.process.ending is Ending.TIMED_OUT
    assert processes_mentioning("time.sleep(601)") == []
    assert workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation()).complete


def test_what_a_copy_left_running_is_gone_before_the_next_order(workers: NurseryWorkers, tmp_path: Path) -> None:
    source = """
        import subprocess, sys
        def test_a():
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(602)"], start_new_session=True)
    """
    assert workers.run(order(tmp_path, source), Cancellation()).complete
    assert processes_mentioning("time.sleep(602)") == []


def test_what_is_printed_belongs_to_its_own_order(workers: NurseryWorkers, tmp_path: Path) -> None:
    loud = "import os\ndef test_a():\n    os.write(1, b'one')\n    os._exit(3)\n"
    workers.run(order(tmp_path, loud), Cancellation())
    answer = workers.run(order(tmp_path, "def test_a(): print('two')\n"), Cancellation())
    assert [report["output"] for report in answer.reports if report["kind"] == "phase"][-1] == "two\n"
    assert answer.process.output == ""


def test_a_nursery_that_was_killed_is_replaced(workers: NurseryWorkers, tmp_path: Path) -> None:
    assert workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation()).complete
    for process in processes_mentioning(NURSERY):
        os.kill(process, signal.SIGKILL)
    for _ in range(2):
        answer = workers.run(order(tmp_path, "def test_b(): pass\n"), Cancellation())
        assert outcomes(answer.reports) == {"test_it.py::test_b": "passed"}
    until(lambda: processes_mentioning(NURSERY) != [])


def test_a_nursery_that_does_not_obey_is_given_up(workers: NurseryWorkers, tmp_path: Path) -> None:
    source = """
        import os, signal, time
        def test_a():
            os.kill(os.getppid(), signal.SIGSTOP)
            time.sleep(600)
    """
    answer = workers.run(order(tmp_path, source, limits=Limits(0.5)), Cancellation())
    assert answer.process.ending is Ending.TIMED_OUT
    assert workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation()).complete


def test_what_must_be_fresh_is_left_to_others(workers: NurseryWorkers, tmp_path: Path) -> None:
    fresh = replace(TESTS, fresh=True)
    source = "import os\ndef test_a(): print(open(f'/proc/{os.getppid()}/cmdline').read().replace(chr(0), ' '))\n"
    answer = workers.run(order(tmp_path, source, need=fresh), Cancellation())
    assert "copies" not in answer.reports[-2]["output"]


def test_an_order_without_patience_is_not_waited_for(tmp_path: Path) -> None:
    with NurseryWorkers({"tests": 1}, ColdWorkers()) as workers:
        workers.expect([TESTS])
        prompt = replace(order(tmp_path, "def test_a(): pass\n"), patience=0.0)
        assert not workers.run(prompt, Cancellation()).begun
        assert workers.run(replace(prompt, patience=60.0), Cancellation()).complete


def test_nothing_is_started_ahead_of_an_order_where_that_is_not_wanted(tmp_path: Path) -> None:
    with NurseryWorkers({"tests": 1}, ColdWorkers(), ahead=False) as workers:
        workers.expect([TESTS])
        assert processes_mentioning(NURSERY) == []
        assert workers.run(order(tmp_path, "def test_a(): pass\n"), Cancellation()).complete
        assert processes_mentioning(NURSERY) != []


def test_nurseries_end_when_pyrunner_is_killed() -> None:
    source = """
        import time
        from pyrunner.workers.cold import ColdWorkers
        from pyrunner.workers.need import Need
        from pyrunner.workers.nurseries import NurseryWorkers
        NurseryWorkers({"tests": 1}, ColdWorkers()).expect([Need("tests", ("wave",), folder="/")])
        time.sleep(600)
    """
    pyrunner = subprocess.Popen([sys.executable, "-c", textwrap.dedent(source)])
    # The guard, the process and a copy that waits.
    until(lambda: len(processes_mentioning(NURSERY)) == 3)
    pyrunner.kill()
    pyrunner.wait()
    until(lambda: processes_mentioning(NURSERY) == [])
