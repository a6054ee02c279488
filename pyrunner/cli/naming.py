"""What NAME means on a command line: an exercise by its name, or by a path to one of its files or to its folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyrunner.course.model import Exercise
    from pyrunner.workspace.model import Workspace


def place_of(folder: Path | None, name: str | None) -> Path | None:
    """Where to look for the workspace: in the folder that was given, or around the path that stands for a name.

    So an editor may be open anywhere when it asks about the file that it shows.
    """
    return Path(name) if folder is None and name and _is_path(name) else folder


def exercise_named(workspace: "Workspace", name: str) -> "Exercise":
    """The exercise that is meant.

    Raises:
        PyrunnerError: there is none; says which ones are near.
    """
    from pyrunner.course.names import find_exercise

    at_path = _at_path(workspace, name)
    return at_path[0] if len(at_path) == 1 else find_exercise(workspace.course, name)


def exercises_named(workspace: "Workspace", names: Sequence[str]) -> "tuple[Exercise, ...]":
    """The exercises that are meant by names of exercises and chapters and by paths, in the order of the course.

    Raises:
        PyrunnerError: one means none; says which ones are near.
    """
    from pyrunner.course.names import find_exercises

    at_paths = {name: _at_path(workspace, name) for name in names}
    others = [name for name in names if not at_paths[name]]
    chosen = {each.name for found in at_paths.values() for each in found}
    chosen |= {each.name for each in find_exercises(workspace.course, others)}
    return tuple(each for each in workspace.course.exercises if each.name in chosen)


def _at_path(workspace: "Workspace", name: str) -> "tuple[Exercise, ...]":
    if not _is_path(name) or any(name == each.name for each in workspace.course.exercises):
        return ()
    from pyrunner.workspace.at_path import exercises_at

    return exercises_at(workspace, Path(name))


def _is_path(name: str) -> bool:
    """Whether this is written as no name can be, and something is there."""
    written = os.sep in name or "/" in name or "." in name
    return written and Path(name).exists()
