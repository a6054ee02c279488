"""A first look at types, by a process that has read everything but the exercise; it is shown, and proves nothing."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from pyrunner.checks.contract_run import needed_modules
from pyrunner.checks.layout import lay_out
from pyrunner.checks.protocol import Submission
from pyrunner.course.content import contract, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Limits
from pyrunner.storage import writing
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

SECONDS = 2.0
"""A glance takes some tens of milliseconds; one that takes longer has no point."""
MOST_FAILURES = 3
MOST_BEYOND = 20
"""Modules to read for one exercise beyond what its solution needs."""


class Glance:
    """Asks for first looks, and stops where they are of no use.

    Args:
        course: the pinned originals; their solutions are what is rehearsed with.
        folder: for what is rehearsed with.
        cache: the type checker's cache.
        workers: look.
        patience: seconds for which a look is waited for that is not prepared yet; without any, none is prepared before
            the cache holds what it will read.
    """

    def __init__(self, course: Course, folder: Path, cache: Path, workers: Workers, patience: float) -> None:
        self._course = course
        self._folder = folder
        self._cache = cache
        self._workers = workers
        self._patience = patience
        self._lock = Lock()
        self._read: set[str] = set()
        self._needed: dict[str, set[str]] = {}
        self._beyond: dict[str, set[str]] = {}
        self._failures: dict[str, int] = {}

    def needs(self, exercise: Exercise, files: Sequence[str]) -> tuple[Need, ...]:
        """The worker for an exercise; none before the cache holds what it will read, nor after too many failures.

        Args:
            files: names of what is checked.

        Raises:
            PyrunnerError: what is rehearsed with cannot be read or written.
        """
        failures = self._failures.get(exercise.name, 0)
        if failures >= MOST_FAILURES or not (self._patience or exercise.name in self._read):
            return ()
        with self._lock:
            if exercise.name not in self._needed:
                self._needed[exercise.name] = self._lay_out(exercise, files)
            preload = tuple(sorted(self._needed[exercise.name] | self._beyond.get(exercise.name, set())))
        folder = self._folder / exercise.name
        return (Need("glance", preload, folder=str(folder), cache=str(self._cache), attempt=failures),)

    def _lay_out(self, exercise: Exercise, files: Sequence[str]) -> set[str]:
        """Put down what is rehearsed with; the modules that it needs."""
        originals = {**solution(self._course, exercise).files, **contract(self._course, exercise)}
        folder = self._folder / exercise.name
        with writing(folder):
            lay_out(folder, {name: originals[name] for name in files})
        return needed_modules(self._course, exercise)

    def look(self, submission: Submission, files: Sequence[str]) -> Answer | None:
        """What a first look at some files says; nothing where none is to be had at once.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
        exercise = submission.exercise
        for need in self.needs(exercise, files):
            task = {"folder": str(submission.folder.resolve()), "files": list(files)}
            order = Order(need, task, Limits(SECONDS), self._patience)
            answer = self._workers.run(order, submission.cancellation)
            if not answer.begun:
                return None
            if beyond := [report for report in answer.reports if report["kind"] == "declined"]:
                self._extend(exercise, beyond[0])
                return None
            if answer.complete:
                return answer
            self.distrust(exercise)
        return None

    def distrust(self, exercise: Exercise) -> None:
        """It failed, or said what was not true: the next one is started anew."""
        with self._lock:
            self._failures[exercise.name] = self._failures.get(exercise.name, 0) + 1

    def compare(self, exercise: Exercise, look: Answer | None, answer: Answer) -> None:
        """Hold a first look against the type checker's answer, which shows that the cache holds what looks need."""
        self._read.add(exercise.name)
        if look is not None and answer.complete and _said(look) != _said(answer):
            self.distrust(exercise)

    def _extend(self, exercise: Exercise, declined: Report) -> None:
        """Have the next one read what this one lacked, and what others did not long ago."""
        with self._lock:
            lacked, before = set(declined["modules"]), self._beyond.get(exercise.name, set())
            self._beyond[exercise.name] = lacked | before if len(before) < MOST_BEYOND else lacked


def _said(answer: Answer) -> list[Report]:
    return [report for report in answer.reports if report["kind"] == "message"]
