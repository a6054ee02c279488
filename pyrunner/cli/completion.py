"""Names for the shell's completion; outside a workspace there are none of exercises."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pyrunner.course.model import Course


Completion = tuple[str, str]
"""What can be typed, and what the shells that show it say about it."""


def complete_exercise(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Names of exercises that start with what was typed, with their titles."""
    course = _course(ctx)
    return _starting(incomplete, ((each.name, each.title) for each in course.exercises)) if course else []


def complete_exercise_or_chapter(ctx: typer.Context, incomplete: str) -> list[Completion]:
    """Names of exercises, then of chapters, that start with what was typed, with their titles."""
    course = _course(ctx)
    chapters = _starting(incomplete, ((each.name, each.title) for each in course.chapters)) if course else []
    return complete_exercise(ctx, incomplete) + chapters


def complete_code(incomplete: str) -> list[str]:
    """Codes that `explain` knows and that start with what was typed."""
    from pyrunner.explain.names import known_codes

    return [code for code in known_codes() if code.startswith(incomplete)]


def complete_setting(incomplete: str) -> list[str]:
    """Names of settings that start with what was typed."""
    from pyrunner.settings.read import known_names

    return [name for name in known_names() if name.startswith(incomplete)]


def _starting(incomplete: str, completions: Iterable[Completion]) -> list[Completion]:
    return [completion for completion in completions if completion[0].startswith(incomplete)]


def _course(ctx: typer.Context) -> "Course | None":
    """The course of the workspace that the command line names, or of the one around the current folder."""
    from pyrunner.errors import PyrunnerError
    from pyrunner.workspace.find import find_workspace

    try:
        return find_workspace(Path(ctx.params.get("workspace") or Path.cwd())).course
    except (PyrunnerError, OSError):
        return None
