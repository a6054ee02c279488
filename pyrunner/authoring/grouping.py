"""Which exercise a finding about the whole course belongs to, by its path."""

from collections.abc import Iterable, Iterator, Sequence

from pyrunner.authoring.places import in_exercises, in_solutions
from pyrunner.authoring.report import Finding
from pyrunner.course.model import Course, Exercise


def about(course: Course, exercise: Exercise, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings whose path is the exercise's folder or lies in it."""
    folders = (in_exercises(course, exercise), in_solutions(course, exercise))
    return (finding for finding in findings if any(_is_in(finding.path, folder) for folder in folders))


def about_no_exercise(course: Course, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that are about chapters, or the course."""
    claimed = {finding for exercise in course.exercises for finding in about(course, exercise, findings)}
    return (finding for finding in findings if finding not in claimed)


def not_for_being_unreadable(unreadable: Iterable[Finding], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that are there only because a chapter or an exercise could not be loaded.

    Args:
        unreadable: each has the path of the file that could not be read.
        findings: of the course without it.
    """
    folders = {_in_tree(finding.path).rpartition("/")[0] for finding in unreadable} - {""}
    return (finding for finding in findings if not any(_is_in(_in_tree(finding.path), folder) for folder in folders))


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _in_tree(path: str) -> str:
    """A path from below `exercises` or `solutions` on."""
    return path.partition("/")[2]
