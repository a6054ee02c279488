"""Processes run within limits and end with all they started."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation, Cancelled, Completed, Ending, Limits, run
from pyrunner.processes.environment import clean_environment
from tests.processes import processes_mentioning, until

PLENTY = Limits(seconds=30)


def python(source: str, folder: Path, limits: Limits = PLENTY) -> Completed:
    return run([sys.executable, "-c", textwrap.dedent(source)], folder, limits)


def test_output_and_status_come_back(tmp_path: Path) -> None:
    completed = python("import sys; print('out', flush=True); print('err', file=sys.stderr); sys.exit(3)", tmp_path)
    assert (completed.ending, completed.status, completed.output) == (Ending.EXITED, 3, "out\nerr\n")
    assert not completed.succeeded


def test_it_runs_in_the_folder_and_has_nothing_to_read(tmp_path: Path) -> None:
    completed = python("import os, sys; print(os.getcwd(), repr(sys.stdin.read()))", tmp_path)
    assert completed.output == f"{tmp_path} ''\n"


def test_death_by_a_signal_is_told_from_an_exit(tmp_path: Path) -> None:
    completed = python("import os; os.abort()", tmp_path)
    assert (completed.ending, completed.status) == (Ending.KILLED, -signal.SIGABRT)


def test_a_program_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(PyrunnerError, match="cannot run nonesuch: No such file"):
        run(["nonesuch"], tmp_path, PLENTY)


def test_nothing_that_changes_python_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONSTARTUP", "PYTEST_ADDOPTS", "MYPYPATH", "LD_PRELOAD", "DISPLAY"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    environment = clean_environment()
    assert environment.keys() & {"PYTHONPATH", "PYTHONSTARTUP", "PYTEST_ADDOPTS", "MYPYPATH", "LD_PRELOAD"} == set()
    assert (environment["LC_ALL"], environment["PATH"]) == ("C.UTF-8", os.environ["PATH"])


def test_at_the_deadline_it_ends(tmp_path: Path) -> None:
    completed = python("import time; print('begun', flush=True); time.sleep(600)", tmp_path, Limits(seconds=1))
    assert (completed.ending, completed.output) == (Ending.TIMED_OUT, "begun\n")


def test_a_process_that_ignores_signals_ends_too(tmp_path: Path) -> None:
    source = "import signal, time\nfor s in (1, 2, 15): signal.signal(s, signal.SIG_IGN)\ntime.sleep(600)"
    assert python(source, tmp_path, Limits(seconds=1)).ending is Ending.TIMED_OUT


def test_output_without_end_ends_it(tmp_path: Path) -> None:
    completed = run(["yes"], tmp_path, Limits(seconds=30, output=1000))
    assert (completed.ending, len(completed.output)) == (Ending.FLOODED, 1000)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits address space")
def test_memory_has_a_limit(tmp_path: Path) -> None:
    completed = python("bytearray(2 << 30)", tmp_path, Limits(seconds=30, memory=1 << 30))
    assert "MemoryError" in completed.output


def test_files_have_a_limit(tmp_path: Path) -> None:
    completed = python(
        "with open('large', 'wb') as file: file.write(bytes(2000))", tmp_path, Limits(seconds=30, file_size=1000)
    )
    assert "File too large" in completed.output


def test_cancelling_ends_it_at_once(tmp_path: Path) -> None:
    cancellation = Cancellation()
    threading.Timer(0.2, cancellation.cancel).start()
    with pytest.raises(Cancelled):
        run(["sleep", "86421"], tmp_path, Limits(seconds=86421), cancellation)
    assert processes_mentioning("sleep 86421") == []


def test_cancelled_before_it_began_is_cancelled(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        run(["sleep", "86422"], tmp_path, Limits(seconds=86422), cancellation)


def test_what_it_leaves_behind_ends_with_it(tmp_path: Path) -> None:
    completed = run(["sh", "-c", "sleep 86423 & setsid sleep 86423 & (setsid sleep 86423 &) ; echo"], tmp_path, PLENTY)
    assert completed.succeeded
    assert processes_mentioning("sleep 86423") == []


def test_a_daemon_that_holds_the_output_does_not_hold_up_the_end(tmp_path: Path) -> None:
    completed = run(["sh", "-c", "setsid sleep 86424 & echo done"], tmp_path, PLENTY)
    assert completed.output == "done\n"
    assert completed.seconds < 20


def test_a_fork_bomb_ends_at_the_deadline(tmp_path: Path) -> None:
    source = """
        import os, sys
        sys.argv = ['bomb86425']
        for _ in range(5): os.fork()
        while True:
            if os.fork() == 0: os._exit(0)
            os.wait()
    """
    assert python(source, tmp_path, Limits(seconds=1)).ending is Ending.TIMED_OUT
    assert processes_mentioning("bomb86425") == []


def test_killing_the_parent_ends_everything(tmp_path: Path) -> None:
    source = f"""
        from pathlib import Path
        from pyrunner.process import Limits, run
        run(["sh", "-c", "setsid sleep 86426 & sleep 86426"], Path({str(tmp_path)!r}), Limits(600))
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(source)])
    until(lambda: len(processes_mentioning("sleep 86426")) >= 2)
    parent.kill()
    parent.wait()
    until(lambda: not processes_mentioning("sleep 86426"))


def test_killing_the_guard_ends_the_command(tmp_path: Path) -> None:
    completed = run(["sh", "-c", "kill -9 $PPID; exec sleep 86427"], tmp_path, PLENTY)
    assert completed.ending is Ending.KILLED
    until(lambda: not processes_mentioning("sleep 86427"))


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    run(["true"], tmp_path, PLENTY)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        run(["true"], tmp_path, PLENTY)
    until(lambda: len(os.listdir("/proc/self/fd")) <= before)
