"""A workspace in which hostile submissions are judged as a user would have it: by `pyrunner run`, in a terminal."""

import hashlib
import json
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pexpect

from pyrunner.course.locate import CourseSource
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from tests.processes import processes_mentioning
from tests.small_course import write

LIMIT = 1
"""Seconds that the tests of an exercise may take, unless told otherwise."""

SOLUTION = "def double(number: int) -> int:\n    return number * 2\n"
DELIVERED = "def double(number: int) -> int:\n    return number\n"
CONTRACT = """\
from double import double


def test_zero_stays_zero() -> None:
    assert double(0) == 0, "twice nothing is nothing"


def test_doubles() -> None:
    assert double(2) == 4, "twice two is four"
"""
COURSE = """\
format = 1
name = "hostile"
title = "Hostile"
requires-python = ">=3.11"
chapters = ["00_all"]
welcome = "Hello."
farewell = "Well done."
"""
EXERCISE = """\
title = "Double"
minutes = 5
timeout = {limit}
checks = {checks}
teaches = {{ check = "tests", test = "test_doubles" }}
links = ["https://docs.python.org/3/"]
hints = [{{ text = "Twice." }}]
"""
# What hostile code starts and never ends can be told by these.
MARKS = ("child.py", "86411", "86412", "86413")


@dataclass(frozen=True, slots=True)
class Told:
    """What a run of a submission came to.

    Args:
        verdict: what the first check that did not pass said: `tests failed: AssertionError`, or `passed`.
        seconds: how long that check took, its process's start included.
        message: the first diagnostic's.
        status: pyrunner's exit status.
        terminal: whether the terminal was left as it was found.
    """

    verdict: str
    seconds: float
    message: str
    status: int
    terminal: bool


class Arena:
    """One exercise, judged by some checks.

    Args:
        folder: to make it in.
        checks: of the exercise.
        limit: seconds that its tests may take.
    """

    def __init__(self, folder: Path, checks: tuple[str, ...], limit: float = LIMIT) -> None:
        self.workspace = _make(folder, checks, limit)
        [self.exercise] = self.workspace.course.exercises
        self.file = self.workspace.file(self.exercise)

    def run(self, content: bytes) -> Told:
        """Save a submission, and have `pyrunner run` judge it in a terminal of its own."""
        self.file.write_bytes(content)
        command = ["-m", "pyrunner", "run", self.exercise.name, "--json"]
        process = pexpect.spawn(sys.executable, command, cwd=self.workspace.root, timeout=60, encoding="utf-8")
        try:
            before = termios.tcgetattr(process.child_fd)
            output = process.read()
            after = termios.tcgetattr(process.child_fd)
        finally:
            process.close(force=True)
        return _told(json.loads(output), int(process.exitstatus or 0), before == after)

    def command(self, *arguments: str) -> str:
        """What a command prints."""
        done = subprocess.run(
            [sys.executable, "-m", "pyrunner", *arguments],
            cwd=self.workspace.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=100,
            check=False,
        )
        return done.stdout

    def files(self) -> Mapping[str, str]:
        """What must not change: every file of the learner's and the originals, by a digest."""
        kept = [self.workspace.exercises, self.workspace.root / ".pyrunner/course"]
        places = [path for folder in kept for path in sorted(folder.rglob("*")) if path.is_file()]
        return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in places if path != self.file}

    def survivors(self, seconds: float = 5.0) -> list[int]:
        """Processes that are left some seconds after the end."""
        give_up = time.monotonic() + seconds
        while (left := [pid for mark in MARKS for pid in processes_mentioning(mark)]) and time.monotonic() < give_up:
            time.sleep(0.05)
        return left


def _make(folder: Path, checks: tuple[str, ...], limit: float) -> Workspace:
    source = CourseSource(folder / "exercises", folder / "solutions")
    write(source.exercises / "course.toml", COURSE)
    write(source.exercises / "00_all/chapter.toml", 'title = "All"\nexercises = ["double"]\n')
    place = source.exercises / "00_all/double"
    write(place / "exercise.toml", EXERCISE.format(limit=limit, checks=json.dumps(checks)))
    write(place / "double.py", DELIVERED)
    write(place / "test_double.py", CONTRACT)
    write(source.solutions / "00_all/double/double.py", SOLUTION)
    create_workspace(folder / "workspace", source)
    return find_workspace(folder / "workspace")


def _told(report: Mapping[str, Any], status: int, terminal: bool) -> Told:
    if report["passed"]:
        return Told("passed", max(check["seconds"] for check in report["checks"]), "", status, terminal)
    check = next(check for check in report["checks"] if check["outcome"] not in ("passed", "skipped"))
    first = check["diagnostics"][0]
    verdict = f"{check['check']} {check['outcome']}: {first['code'] or first['message']}"
    return Told(verdict, check["seconds"], first["message"], status, terminal)
