"""Where the course stands that came with this pyrunner."""

from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError


@dataclass(frozen=True, slots=True)
class CourseSource:
    """The two trees of a course on disk; `exercises` holds `course.toml`."""

    exercises: Path
    solutions: Path


def bundled_course() -> CourseSource:
    """The course inside an installed wheel, or beside the package in a clone and an editable install.

    Raises:
        PyrunnerError: if there is none, because pyrunner was installed only in part.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "bundled", package.parent):
        source = CourseSource(folder / "exercises", folder / "solutions")
        if (source.exercises / "course.toml").is_file() and source.solutions.is_dir():
            return source
    raise PyrunnerError("the course is missing from this installation", "pip install --force-reinstall pyrunner")
