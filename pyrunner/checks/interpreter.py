"""Whether this interpreter can judge an exercise."""

import platform

from packaging.specifiers import SpecifierSet

from pyrunner.course.model import Course, Exercise


def unfit(course: Course, exercise: Exercise) -> str:
    """Why an exercise cannot be judged by this interpreter; empty if it can.

    Args:
        course: may ask for versions as a whole.
    """
    version = platform.python_version()
    for asked in (exercise.requires_python, course.requires_python):
        if asked and not SpecifierSet(asked).contains(version, prereleases=True):
            return f"this exercise needs Python {asked}, and this is Python {version}"
    return ""
