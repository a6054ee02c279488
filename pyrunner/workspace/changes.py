"""What is new in a course, against the one that was pinned before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.model import Course, Exercise
from pyrunner.course.tree import course_files


@dataclass(frozen=True, slots=True)
class Changes:
    """Names of exercises.

    Args:
        added: new ones.
        removed: those that the course no longer has.
        contracts: those that are judged by other files than before.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What a learner needs to know; empty when that is nothing."""
        parts = {"new": self.added, "gone": self.removed, "with a changed contract": self.contracts}
        told = [f"{what}: {', '.join(names)}" for what, names in parts.items() if names]
        return f"the course has changed; {'; '.join(told)}" if told else ""


def compare(old: Course, new: Course) -> Changes:
    """What is new in a course; files that are missing from either count as empty."""
    before = {exercise.name: exercise for exercise in old.exercises}
    after = {exercise.name: exercise for exercise in new.exercises}
    return Changes(
        added=tuple(name for name in after if name not in before),
        removed=tuple(name for name in before if name not in after),
        contracts=tuple(
            name
            for name, exercise in after.items()
            if name in before and _judged(old, before[name]) != _judged(new, exercise)
        ),
    )


def with_new_learners_files_alone(old: Course, new: Course) -> Iterator[tuple[Exercise, Exercise]]:
    """The exercises, old and new, of which nothing but the learner's files has changed."""
    before = {exercise.name: exercise for exercise in old.exercises}
    for exercise in new.exercises:
        former = before.get(exercise.name)
        if former is None or former.files != exercise.files:
            continue
        if read(old.root / former.path, former.files) == read(new.root / exercise.path, exercise.files):
            continue
        if _all_else(old, former) == _all_else(new, exercise):
            yield former, exercise


def read(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The content of those files that can be read, by name."""
    contents = {}
    for name in names:
        try:
            contents[name] = (folder / name).read_bytes()
        except OSError:
            continue
    return contents


def _judged(course: Course, exercise: Exercise) -> dict[str, bytes]:
    return read(course.root / exercise.path, exercise.contract)


def _all_else(course: Course, exercise: Exercise) -> tuple[dict[str, bytes], dict[str, bytes]]:
    folder, solutions = course.root / exercise.path, course.solutions / exercise.path
    names = [file.as_posix() for file in course_files(folder)]
    return (
        read(folder, [name for name in names if name not in exercise.files]),
        read(solutions, [file.as_posix() for file in course_files(solutions)]),
    )
