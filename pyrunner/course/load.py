"""Read a course from disk."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from pyrunner.course.exercise import load_exercise
from pyrunner.course.model import Chapter, Course
from pyrunner.course.schema import ChapterFile, CourseFile
from pyrunner.course.toml import read_toml
from pyrunner.errors import PyrunnerError


def load_course(root: Path, solutions: Path) -> Course:
    """The course whose `course.toml` stands in `root`.

    Args:
        root: the exercises' tree.
        solutions: the solutions' tree; it is not read here.

    Raises:
        PyrunnerError: if anything in it would keep an exercise from being run; names the file and the key.
    """
    file = root / "course.toml"
    declared = read_toml(file, CourseFile)
    _refuse_repeated(file, "chapters", declared.chapters)
    chapters = tuple(_load_chapter(root, name) for name in declared.chapters)
    _refuse_repeated(file, "chapters", [exercise.name for chapter in chapters for exercise in chapter.exercises])
    return Course(
        root=root,
        solutions=solutions,
        name=declared.name,
        title=declared.title,
        requires_python=declared.requires_python,
        chapters=chapters,
        welcome=declared.welcome.strip(),
        farewell=declared.farewell.strip(),
        plugins=tuple(declared.pytest_plugins),
        concepts=declared.concepts,
    )


def _load_chapter(root: Path, name: str) -> Chapter:
    file = root / name / "chapter.toml"
    declared = read_toml(file, ChapterFile)
    _refuse_repeated(file, "exercises", declared.exercises)
    exercises = tuple(load_exercise(root, PurePosixPath(name, exercise)) for exercise in declared.exercises)
    return Chapter(name, declared.title, exercises)


def _refuse_repeated(file: Path, key: str, names: Sequence[str]) -> None:
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        raise PyrunnerError(f"{file}: `{key}` names {repeated[0]!r} twice", "every name is unique in the course")
