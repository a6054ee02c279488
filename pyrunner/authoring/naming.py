"""The names of exercises and their modules."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path, PurePosixPath

from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding
from pyrunner.course.model import Course, Exercise

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def readable_names(course: Course) -> Iterator[Finding]:
    """Names are words in snake_case; loading a course sees to their length."""
    for exercise in course.exercises:
        if not SNAKE_CASE.fullmatch(exercise.name):
            path = in_exercises(course, exercise)
            yield Finding(path, f"{exercise.name} is no name for a module", "use words, joined by single underscores")


def shadows_nothing(course: Course) -> Iterator[Finding]:
    """No exercise, and no module of the learner's, hides a module that Python or a package brings."""
    installed = frozenset(packages_distributions())
    for exercise in course.exercises:
        for name in sorted(_modules(exercise)):
            if name in sys.stdlib_module_names:
                yield Finding(in_exercises(course, exercise), f"{name} hides Python's own module", "rename it")
            elif name in installed and not _stands_in(course, name):
                yield Finding(in_exercises(course, exercise), f"{name} hides an installed module", "rename it")


def _modules(exercise: Exercise) -> set[str]:
    files = (PurePosixPath(name) for name in (*exercise.files, *exercise.contract))
    return {exercise.name, *(file.stem for file in files if file.suffix in {".py", ".pyx"} and len(file.parts) == 1)}


def _stands_in(course: Course, module: str) -> bool:
    """Whether an installed module is a file of the course itself."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        return False
    origin = Path(spec.origin).resolve()
    return any(origin.is_relative_to(folder.resolve()) for folder in (course.root, course.solutions))
