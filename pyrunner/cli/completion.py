"""Names for the shell's completion; outside a workspace there are none of exercises."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyrunner.course.model import Course


def complete_exercise(incomplete: str) -> list[str]:
    """Names of exercises that start with what was typed."""
    course = _course_here()
    return _starting(incomplete, (each.name for each in course.exercises)) if course else []


def complete_exercise_or_chapter(incomplete: str) -> list[str]:
    """Names of exercises, then of chapters, that start with what was typed."""
    course = _course_here()
    chapters = _starting(incomplete, (each.name for each in course.chapters)) if course else []
    return complete_exercise(incomplete) + chapters


def complete_code(incomplete: str) -> list[str]:
    """Codes that `explain` knows and that start with what was typed."""
    from pyrunner.explain.names import known_codes

    return _starting(incomplete, known_codes())


def complete_setting(incomplete: str) -> list[str]:
    """Names of settings that start with what was typed."""
    from pyrunner.settings.known import KNOWN

    return _starting(incomplete, KNOWN)


def _starting(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def _course_here() -> "Course | None":
    from pyrunner.errors import PyrunnerError
    from pyrunner.workspace.find import find_workspace

    try:
        return find_workspace(Path.cwd()).course
    except PyrunnerError:
        return None
