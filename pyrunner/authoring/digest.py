"""When an exercise counts as unchanged: content, what judges it, and the versions of both."""

import hashlib
import platform
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

import pyrunner
from pyrunner.authoring.files import entries
from pyrunner.checks.build_key import processor
from pyrunner.checks.compiler import find_compiler
from pyrunner.course.model import Course, Exercise

NOT_JUDGING = frozenset({"bundled", "cli", "progress", "ui", "watch", "workspace"})


def exercise_digest(course: Course, exercise: Exercise) -> str:
    """SHA-256 over everything that the audit of one exercise depends on."""
    state = hashlib.sha256()
    state.update(repr((exercise.name, course.requires_python, course.plugins)).encode())
    state.update(judge_digest().encode())
    for folder in (course.root / exercise.path, course.solutions / exercise.path):
        _add(state, folder, _files(folder))
    return state.hexdigest()


@cache
def judge_digest() -> str:
    """SHA-256 over this Python, its packages, the compiler, the machine, and pyrunner's own judging code."""
    state = hashlib.sha256(f"{sys.version}\0{platform.platform()}\0{processor()}\0{find_compiler()}".encode())
    for package in sorted({f"{found.name}=={found.version}" for found in distributions()}):
        state.update(f"{package}\0".encode())
    home = Path(pyrunner.__file__).parent
    for entry in sorted(home.iterdir()):
        if entry.name not in NOT_JUDGING:
            _add(state, home, sorted(entry.rglob("*.py")) if entry.is_dir() else [entry])
    return state.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    for path in entries(folder):
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _add(state: "hashlib._Hash", folder: Path, files: Iterable[Path]) -> None:
    for file in files:
        content = file.read_bytes()
        state.update(f"\0{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        state.update(content)
