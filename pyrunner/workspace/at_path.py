"""Which exercises a path on disk belongs to."""

from pathlib import Path, PurePosixPath

from pyrunner.course.model import Exercise
from pyrunner.workspace.model import Workspace


def exercises_at(workspace: Workspace, path: Path) -> tuple[Exercise, ...]:
    """The exercise in whose folder a path lies, or all those beneath it; none where it is no part of the course."""
    place = path.resolve()
    for tree in (workspace.exercises, workspace.solutions):
        if place.is_relative_to(tree.resolve()):
            inside = PurePosixPath(place.relative_to(tree.resolve()).as_posix())
            return tuple(each for each in workspace.course.exercises if _touch(each.path, inside))
    return ()


def _touch(folder: PurePosixPath, inside: PurePosixPath) -> bool:
    return inside.is_relative_to(folder) or folder.is_relative_to(inside)
