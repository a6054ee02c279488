"""The list for programs."""

from collections.abc import Collection
from typing import Any

from pyrunner.course.model import Exercise
from pyrunner.progress.progress import Progress
from pyrunner.ui.choice import EVERYTHING, Choice, listed
from pyrunner.workspace.model import Workspace


def list_json(
    workspace: Workspace, progress: Progress, choice: Choice = EVERYTHING, names: Collection[str] = ()
) -> dict[str, Any]:
    """The list as `list --json` prints it; paths are relative to the workspace, and counts are those of the course.

    Args:
        workspace: where.
        progress: what is known of the exercises.
        choice: which kind of them.
        names: which of these; all where none are given.
    """
    exercises = workspace.course.exercises
    listed_here = (entry.exercise for _, entry in listed(workspace.course, progress, choice))
    chosen = [exercise for exercise in listed_here if not names or exercise.name in names]
    return {
        "course": workspace.course.name,
        "done": sum(progress.is_done(exercise.name) for exercise in exercises),
        "total": len(exercises),
        "current": progress.current,
        "exercises": [exercise_json(workspace, progress, exercise) for exercise in chosen],
    }


def exercise_json(workspace: Workspace, progress: Progress, exercise: Exercise) -> dict[str, Any]:
    record = progress.record(exercise.name)
    return {
        "name": exercise.name,
        "chapter": exercise.chapter,
        "title": exercise.title,
        "path": workspace.file(exercise).relative_to(workspace.root).as_posix(),
        "state": "done" if record.done_at else "pending",
        "runs": record.runs,
        "hints_used": record.hints,
    }
