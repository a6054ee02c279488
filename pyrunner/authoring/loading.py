"""Load a course that may be broken in places: what cannot be read is a finding, and the rest is audited."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pyrunner.authoring.places import shortened
from pyrunner.authoring.report import Finding
from pyrunner.course.exercise import load_exercise
from pyrunner.course.load import load_course
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Chapter, Course, Exercise
from pyrunner.course.schema import ChapterFile, CourseFile
from pyrunner.course.toml import read_toml
from pyrunner.errors import PyrunnerError


class CourseReader:
    """Reads a course's metadata, and goes on behind a file that is not valid.

    Args:
        source: where the course stands.

    `findings` says what could not be read, and `unreadable` which exercises are missing for it.
    """

    def __init__(self, source: CourseSource) -> None:
        self._source = source
        self.findings: list[Finding] = []
        self.unreadable: set[str] = set()

    def read(self) -> Course | None:
        """The course, without the exercises that cannot be loaded; nothing if not even course.toml can be."""
        try:
            return load_course(self._source.exercises, self._source.solutions)
        except PyrunnerError as error:
            course = self._partly()
            if not self.findings:
                # What is wrong lies between the files: a name that is there twice, for one.
                self._report(error, "course.toml")
                return None
            return course

    def _partly(self) -> Course | None:
        try:
            declared = read_toml(self._source.exercises / "course.toml", CourseFile)
        except PyrunnerError as error:
            self._report(error, "course.toml")
            return None
        return Course(
            root=self._source.exercises,
            solutions=self._source.solutions,
            name=declared.name,
            title=declared.title,
            requires_python=declared.requires_python,
            chapters=tuple(self._chapters(declared)),
            plugins=tuple(declared.pytest_plugins),
            concepts=declared.concepts,
        )

    def _chapters(self, course: CourseFile) -> Iterator[Chapter]:
        for name in course.chapters:
            try:
                declared = read_toml(self._source.exercises / name / "chapter.toml", ChapterFile)
            except PyrunnerError as error:
                self._report(error, f"{name}/chapter.toml")
            else:
                yield Chapter(name, declared.title, tuple(self._exercises(name, declared)))

    def _exercises(self, chapter: str, declared: ChapterFile) -> Iterator[Exercise]:
        for name in declared.exercises:
            path = PurePosixPath(chapter, name)
            try:
                yield load_exercise(self._source.exercises, path)
            except PyrunnerError as error:
                self.unreadable.add(name)
                self._report(error, f"{path}/exercise.toml")

    def _report(self, error: PyrunnerError, file: str) -> None:
        path = f"{self._source.exercises.name}/{file}"
        message = shortened(error.message, self._source.exercises).removeprefix(f"{path}: ")
        self.findings.append(Finding(path, message, error.hint, rule="metadata"))
