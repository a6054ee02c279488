"""Which tests must pass: those that run for the reference solution."""

import hashlib
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from threading import Lock

from pyrunner.checks.builder import Builder
from pyrunner.checks.contract_run import ContractRun
from pyrunner.checks.layout import Layouts
from pyrunner.course.content import contract, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation
from pyrunner.storage import write_atomic
from pyrunner.verdict import CheckName


class ExpectedTests:
    """Runs each solution once and remembers which tests ran, until contract, solution or interpreter change.

    Args:
        course: the pinned originals.
        folder: where it is remembered.
        layouts: where the solutions are laid out.
    """

    def __init__(
        self, course: Course, folder: Path, contract_run: ContractRun, layouts: Layouts, builder: Builder
    ) -> None:
        self._course = course
        self._folder = folder
        self._run = contract_run
        self._layouts = layouts
        self._builder = builder
        self._locks: dict[str, Lock] = {}
        self._known: dict[str, tuple[str, ...]] = {}

    def ids(self, exercise: Exercise, cancellation: Cancellation) -> tuple[str, ...]:
        """The ids of all tests of a contract; none when they could not be found out.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: the originals cannot be read, or the cache cannot be written.
        """
        with self._locks.setdefault(exercise.name, Lock()):
            if exercise.name not in self._known:
                ids = self._find(exercise, cancellation)
                if not ids:
                    return ()
                self._known[exercise.name] = ids
            return self._known[exercise.name]

    def _find(self, exercise: Exercise, cancellation: Cancellation) -> tuple[str, ...]:
        files = {**solution(self._course, exercise).files, **contract(self._course, exercise)}
        key = self._key(files)
        path = self._folder / f"{exercise.name}.json"
        with suppress(OSError, ValueError, KeyError, TypeError):
            remembered = json.loads(path.read_bytes())
            if remembered["key"] == key:
                return tuple(remembered["tests"])
        ids = self._ask(exercise, files, cancellation)
        if ids:
            write_atomic(path, json.dumps({"key": key, "tests": ids}).encode())
        return ids

    def _ask(self, exercise: Exercise, files: Mapping[str, bytes], cancellation: Cancellation) -> tuple[str, ...]:
        with self._layouts.laid_out(exercise.name, files) as folder:
            if CheckName.BUILD in exercise.checks:
                self._builder.build(files, cancellation, optimised=False).place(folder)
            answer = self._run.run(exercise, folder, cancellation)
        if not answer.complete:
            return ()
        return tuple(test for report in answer.reports if report["kind"] == "collected" for test in report["tests"])

    def _key(self, files: Mapping[str, bytes]) -> str:
        state = hashlib.sha256(f"{sys.version}\0{version('pytest')}\0{self._course.plugins}".encode())
        for name, content in sorted(files.items()):
            state.update(f"\0{name}\0{len(content)}\0".encode() + content)
        return state.hexdigest()
