"""Which Python an exercise is written for."""

from collections.abc import Iterator

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding
from pyrunner.course.model import Course, Exercise

OLDEST, NEWEST = 11, 14


def written_for(course: Course, exercise: Exercise) -> str:
    """The oldest Python, as `3.12`, that both the course and the exercise allow; empty when there is none."""
    for minor in range(OLDEST, NEWEST + 1):
        # Some patch release has to fit: `>=3.12.4` is written for 3.12.
        if any(_allowed(course, exercise, f"3.{minor}.{patch}") for patch in (0, 99)):
            return f"3.{minor}"
    return ""


def version_exists(dossier: Dossier) -> Iterator[Finding]:
    """`requires-python` leaves at least one Python that pyrunner supports."""
    if not written_for(dossier.course, dossier.exercise):
        yield Finding(
            in_exercises(dossier.course, dossier.exercise, "exercise.toml"),
            f"no supported Python satisfies {dossier.exercise.requires_python!r}",
            f"ask for one of 3.{OLDEST} to 3.{NEWEST}",
        )


def _allowed(course: Course, exercise: Exercise, version: str) -> bool:
    try:
        wanted = SpecifierSet(f"{course.requires_python},{exercise.requires_python}".strip(","))
    except InvalidSpecifier:
        return False
    return wanted.contains(version, prereleases=True)
