"""No submission passes that has not run every test to its end, and none outlives its check."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pyrunner.verdict import CheckName, Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.trial import SOLUTION, Trial, make_trial
from tests.processes import processes_mentioning, until

NEVER_PASS = {
    "reports that say passed": (
        "from _pytest.reports import TestReport\n"
        "_told = TestReport.from_item_and_call.__func__\n"
        "def _passed(cls, item, call):\n"
        "    report = _told(cls, item, call)\n"
        "    report.outcome = 'passed'\n"
        "    return report\n"
        "TestReport.from_item_and_call = classmethod(_passed)\n"
        "def double(number: int) -> int:\n    return 0\n"
    ),
    "os._exit at import": "import os\nos._exit(0)\n",
    "os._exit in the function": "import os\n\ndef double(number):\n    os._exit(0)\n",
    "os._exit at exit": "import atexit, os\natexit.register(os._exit, 0)\n\ndef double(number):\n    return 0\n",
    "os._exit in a thread": (
        "import os, threading, time\n\ndef double(number):\n"
        "    threading.Thread(target=os._exit, args=(0,)).start()\n    time.sleep(60)\n"
    ),
    "sys.exit at import": "import sys\nsys.exit(0)\n",
    "sys.exit in the function": "import sys\n\ndef double(number):\n    sys.exit(0)\n",
    "pytest.exit at import": "import pytest\npytest.exit('done', returncode=0)\n",
    "pytest.exit in the function": "import pytest\n\ndef double(number):\n    pytest.exit('done', returncode=0)\n",
    "pytest.skip at import": "import pytest\npytest.skip('not now', allow_module_level=True)\n",
    "pytest.skip in the function": "import pytest\n\ndef double(number):\n    pytest.skip('not now')\n",
    "pytest.xfail": "import pytest\n\ndef double(number):\n    pytest.xfail('not now')\n",
    "unittest.SkipTest": "import unittest\n\ndef double(number):\n    raise unittest.SkipTest\n",
    "importorskip": "import pytest\npytest.importorskip('nonesuch')\n",
    "KeyboardInterrupt": "def double(number):\n    raise KeyboardInterrupt\n",
    "GeneratorExit": "def double(number):\n    raise GeneratorExit\n",
    "kill itself": "import os, signal\n\ndef double(number):\n    os.kill(os.getpid(), signal.SIGKILL)\n",
    "terminate the group": "import os, signal\n\ndef double(number):\n    os.killpg(0, signal.SIGTERM)\n",
    "segmentation fault": "import ctypes\n\ndef double(number):\n    ctypes.string_at(0)\n",
    "abort": "import os\n\ndef double(number):\n    os.abort()\n",
    "exec of something that succeeds": "import os\n\ndef double(number):\n    os.execvp('true', ['true'])\n",
    "fork and go on": "import os\n\ndef double(number):\n    os.fork()\n    return number\n",
    "fork, and let the parent exit": (
        "import os\n\ndef double(number):\n    if os.fork():\n        os._exit(0)\n    return 2 * number\n"
    ),
    "close every descriptor": "import os\n\ndef double(number):\n    os.closerange(0, 1000)\n    return 2 * number\n",
    "deselect all tests": (
        "import gc, pytest\nfor session in gc.get_objects():\n"
        "    if isinstance(session, pytest.Session):\n        session.items = []\n"
        "        session.shouldstop = 'enough'\n"
        "def double(number):\n    return number\n"
    ),
    "a session without failures": (
        "import pytest\npytest.Session.testsfailed = property(lambda self: 0, lambda self, value: None)\n\n"
        "def double(number):\n    return number\n"
    ),
    "a hook of its own": (
        "import pytest\n\ndef pytest_runtest_makereport(item, call):\n    return None\n\n"
        "def double(number):\n    return number\n"
    ),
    "sys.modules without itself": "import sys\ndel sys.modules[__name__]\n",
    "a deep recursion": "def double(number):\n    return double(number)\n",
    "no recursion limit": (
        "import sys\nsys.setrecursionlimit(10**9)\n\ndef double(number):\n    return double(number)\n"
    ),
    "nothing": "",
    "not Python": "def double(:\n",
    "null bytes": "\0\0\0",
    "an endless print": "def double(number):\n    while True:\n        print('x' * 1000)\n",
    "an endless write below Python": (
        "import os\n\ndef double(number):\n    while True:\n        os.write(1, b'x' * 100_000)\n"
    ),
    "an endless write past the capture": (
        "import os\nDIRECT = os.dup(2)\n\ndef double(number):\n"
        "    while True:\n        os.write(DIRECT, b'x' * 100_000)\n"
    ),
    "an endless loop": "def double(number):\n    while True:\n        pass\n",
    "an endless loop at import": "while True:\n    pass\n",
    "an endless sleep": "import time\n\ndef double(number):\n    time.sleep(10**6)\n",
    "an endless loop that swallows everything": (
        "def double(number):\n    while True:\n        try:\n            while True:\n                pass\n"
        "        except BaseException:\n            pass\n"
    ),
    "a loop that ignores signals": (
        "import signal\nfor number in (signal.SIGTERM, signal.SIGINT, signal.SIGUSR1):\n"
        "    signal.signal(number, signal.SIG_IGN)\n\ndef double(number):\n    while True:\n        pass\n"
    ),
    "a regular expression without end": "import re\n\ndef double(number):\n    re.match(r'(a+)+$', 'a' * 60 + 'b')\n",
    "a lock that is never released": (
        "import threading\n\ndef double(number):\n    lock = threading.Lock()\n    lock.acquire()\n    lock.acquire()\n"
    ),
    "an endless thread": (
        "import threading\n\ndef double(number):\n"
        "    threading.Thread(target=threading.Event().wait).start()\n    return number\n"
    ),
    "memory without end": (
        "def double(number):\n    hoard = []\n    while True:\n        hoard.append(bytearray(10**8))\n"
    ),
    "input": "def double(number):\n    return int(input())\n",
    "breakpoint": "def double(number):\n    breakpoint()\n    return number\n",
    "pdb": "import pdb\n\ndef double(number):\n    pdb.set_trace()\n    return number\n",
    "a class equal to nothing": "class Number:\n    __eq__ = None\n\ndef double(number):\n    return Number()\n",
    "a repr that raises": (
        "class Number:\n    def __eq__(self, other):\n        return False\n"
        "    def __repr__(self):\n        raise OSError\n\n"
        "def double(number):\n    return Number()\n"
    ),
    "a repr that ends the process": (
        "import os\n\nclass Number:\n    def __repr__(self):\n"
        "        os._exit(0)\n\ndef double(number):\n    return Number()\n"
    ),
    "an exception whose text raises": (
        "class Odd(Exception):\n    def __str__(self):\n"
        "        raise ValueError\n\ndef double(number):\n    raise Odd\n"
    ),
    "a fork bomb": (
        "import os\n\ndef double(number):\n    for _ in range(5):\n        os.fork()\n    while True:\n        pass\n"
    ),
}


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    trial = make_trial(tmp_path_factory.mktemp("trial"), ColdWorkers(), timeout=1.0)
    with trial.judge:
        assert trial.check(SOLUTION).passed
        yield trial


@pytest.mark.parametrize("source", NEVER_PASS.values(), ids=NEVER_PASS.keys())
def test_it_does_not_pass_and_leaves_nothing_behind(trial: Trial, source: str) -> None:
    result = trial.result(source)
    assert result.outcome not in (Outcome.PASSED, Outcome.SKIPPED)
    assert result.diagnostics[0].message
    assert processes_mentioning("child.py tests") == []


@pytest.mark.parametrize(
    "daemon",
    [
        "import subprocess\nsubprocess.Popen(['sleep', '{seconds}'])\n",
        "import subprocess\nsubprocess.Popen(['sleep', '{seconds}'], start_new_session=True)\n",
        "import os\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
        "        os.execvp('sleep', ['sleep', '{seconds}'])\n"
        "    os._exit(0)\n",
    ],
    ids=["a child", "a session of its own", "a daemon"],
)
def test_what_a_right_submission_starts_ends_with_it(trial: Trial, daemon: str) -> None:
    seconds = "86411"
    assert trial.check(daemon.replace("{seconds}", seconds) + SOLUTION).passed
    until(lambda: not processes_mentioning(f"sleep {seconds}"))


PLANTED = {
    "conftest.py": "def pytest_collection_modifyitems(items):\n    items.clear()\n",
    "pytest.ini": "[pytest]\naddopts = --collect-only\n",
    "pytest.py": "def main(*_, **__):\n    return 0\n",
    "sitecustomize.py": "import os\nos._exit(0)\n",
    "typing.py": "import os\nos._exit(0)\n",
    "mypy.ini": "[mypy]\nignore_errors = true\n",
}


def test_files_planted_beside_the_exercise_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trial = make_trial(tmp_path, ColdWorkers(), checks=(CheckName.TYPES, CheckName.TESTS))
    folder = tmp_path / "exercises" / trial.exercise.path
    for name, content in PLANTED.items():
        (folder / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setenv("PYTEST_ADDOPTS", "--collect-only")
    monkeypatch.setenv("MYPYPATH", str(folder))
    with trial.judge:
        verdict = trial.check("def double(number: int) -> int:\n    return ''\n")
    assert [result.outcome for result in verdict.results] == [Outcome.FAILED, Outcome.FAILED]
