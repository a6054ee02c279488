"""The list for programs."""

from typing import Any

from pyrunner.course.model import Exercise
from pyrunner.progress.progress import Progress
from pyrunner.workspace.model import Workspace


def list_json(workspace: Workspace, progress: Progress) -> dict[str, Any]:
    """The list as `list --json` prints it; paths are relative to the workspace."""
    exercises = workspace.course.exercises
    return {
        "course": workspace.course.name,
        "done": sum(progress.is_done(exercise.name) for exercise in exercises),
        "total": len(exercises),
        "current": progress.current,
        "exercises": [exercise_json(workspace, progress, exercise) for exercise in exercises],
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
