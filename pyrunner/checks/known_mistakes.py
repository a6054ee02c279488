"""How the delivered file and the known-wrong submissions fail, found out once."""

import hashlib
import json
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pyrunner.checks.fingerprint import Fingerprint, fingerprint
from pyrunner.checks.judge import Judge
from pyrunner.course.content import contract, delivered, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.storage import write_atomic
from pyrunner.verdict import Outcome, Verdict

JUDGES = ("pyrunner", "pytest", "mypy")
"""Packages with another version of which a verdict may be another."""


class KnownMistakes:
    """Judges what belongs to a course, and remembers how it failed until the exercise or the interpreter changes.

    Args:
        judge: judges it.
        folder: where it is remembered; what cannot be read there is found out anew.
    """

    def __init__(self, judge: Judge, folder: Path) -> None:
        self._judge = judge
        self._folder = folder / str(sys.implementation.cache_tag)

    def fingerprint(self, exercise: Exercise, snapshot: Snapshot, cancellation: Cancellation) -> Fingerprint:
        """How a submission of the course's own fails.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: the originals cannot be read, or the cache cannot be written.
        """
        key = _key(self._judge.course, exercise)
        known = self._remembered(exercise, key)
        with suppress(KeyError, TypeError):
            return Fingerprint.from_json(known[snapshot.digest])
        verdict = self._judge.check(exercise, snapshot, cancellation=cancellation)
        found = fingerprint(verdict)
        if _would_come_again(verdict):
            known[snapshot.digest] = found.as_json()
            write_atomic(self._file(exercise), json.dumps({"key": key, "known": known}).encode())
        return found

    def _remembered(self, exercise: Exercise, key: str) -> dict[str, Any]:
        with suppress(OSError, ValueError, KeyError, TypeError):
            stored = json.loads(self._file(exercise).read_bytes())
            if stored["key"] == key:
                return dict(stored["known"])
        return {}

    def _file(self, exercise: Exercise) -> Path:
        return self._folder / f"{exercise.name}.json"


def _would_come_again(verdict: Verdict) -> bool:
    """Whether the same verdict is to be expected: nothing was too slow today, and nothing was missing."""
    return not any(result.outcome in (Outcome.ERRORED, Outcome.TIMED_OUT) for result in verdict.results)


def _key(course: Course, exercise: Exercise) -> str:
    """A digest of all that a verdict depends on, besides what is judged."""
    versions = [version(package) for package in JUDGES]
    settings = (exercise.checks, exercise.timeout, sorted(exercise.allow), exercise.fresh, course.plugins)
    contents = [
        delivered(course, exercise).digest,
        solution(course, exercise).digest,
        Snapshot(exercise.name, contract(course, exercise)).digest,
    ]
    return hashlib.sha256("\0".join([sys.version, *versions, repr(settings), *contents]).encode()).hexdigest()
