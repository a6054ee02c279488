"""Which files of a course a learner sees in the exercises' tree."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pyrunner.course.content import contract, delivered
from pyrunner.course.model import Course, Exercise

README = "README.md"


def visible_files(course: Course) -> dict[str, bytes]:
    """What a new workspace holds under `exercises/`, by path: learner's files, contracts and the chapters' READMEs."""
    files = dict(readmes(course))
    for exercise in course.exercises:
        files |= {str(exercise.path / name): content for name, content in exercise_files(course, exercise).items()}
    return files


def exercise_files(course: Course, exercise: Exercise) -> dict[str, bytes]:
    """What the learner sees of one exercise, by name: the files to edit and the contract."""
    return {**contract(course, exercise), **delivered(course, exercise).files}


def readmes(course: Course) -> Iterator[tuple[str, bytes]]:
    """The READMEs of the course and of its chapters, by path, where there are any."""
    for folder in [PurePosixPath(), *(PurePosixPath(chapter.name) for chapter in course.chapters)]:
        file = course.root / folder / README
        if file.is_file():
            yield str(folder / README), file.read_bytes()
