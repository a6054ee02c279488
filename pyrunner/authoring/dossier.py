"""Everything that stands on disk about one exercise, read once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pyrunner.authoring.places import in_exercises, in_solutions, shortened
from pyrunner.authoring.report import Finding
from pyrunner.course.content import Wrong, contract, delivered, solution, wrong_submissions
from pyrunner.course.model import Course, Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.snapshot import Snapshot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One exercise with its files.

    Args:
        course: where the exercise belongs.
        exercise: what `exercise.toml` says.
        delivered: what the learner gets.
        solution: the reference.
        contract: the files that judge, by name.
        wrong: the submissions that must be refused.
    """

    course: Course
    exercise: Exercise
    delivered: Snapshot
    solution: Snapshot
    contract: Mapping[str, bytes]
    wrong: tuple[Wrong, ...]


class DossierReader:
    """Reads an exercise's files; what cannot be read becomes a finding, and its part stays empty."""

    def __init__(self, course: Course, exercise: Exercise) -> None:
        self._course = course
        self._exercise = exercise
        self.findings: list[Finding] = []

    def read(self) -> Dossier:
        """The dossier, with `findings` filled."""
        course, exercise = self._course, self._exercise
        nothing = Snapshot(exercise.name, {})
        here, there = in_exercises(course, exercise), in_solutions(course, exercise)
        return Dossier(
            course,
            exercise,
            self._part(delivered, here, nothing),
            self._part(solution, there, nothing),
            self._part(contract, here, {}),
            self._part(wrong_submissions, f"{there}/wrong", ()),
        )

    def _part(self, read: Callable[[Course, Exercise], T], path: str, empty: T) -> T:
        try:
            return read(self._course, self._exercise)
        except PyrunnerError as error:
            message = shortened(error.message, self._course.root, self._course.solutions)
            self.findings.append(Finding(path, message, error.hint, rule="readable"))
        return empty
