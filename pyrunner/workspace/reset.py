"""Put exercises back as delivered, and bring back what was there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.backup import Backup, Backups, Reason
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.originals import workspace_lock
from pyrunner.workspace.replace import Replacement, replace_files
from pyrunner.workspace.visible import exercise_files


@dataclass(frozen=True, slots=True)
class Reset:
    """What a reset did.

    Args:
        exercises: names of those that were put back.
        untouched: names of those that were as delivered.
        backups: the folder that holds what was replaced, by exercise; none where a file was only gone.
    """

    exercises: tuple[str, ...]
    untouched: tuple[str, ...]
    backups: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Undo:
    """What an undo did.

    Args:
        exercises: names of those of which something was brought back.
        backups: the folder that holds what stood there meanwhile, by exercise; none where that was the original.
    """

    exercises: tuple[str, ...]
    backups: Mapping[str, Path]


def reset(workspace: Workspace, exercises: Iterable[Exercise]) -> Reset:
    """Put the learner's files and the contract's copies back as delivered; each is backed up first.

    Raises:
        PyrunnerError: if something cannot be written.
    """
    with workspace_lock(workspace.root):
        done = {exercise.name: _reset(workspace, exercise) for exercise in exercises}
    return Reset(
        exercises=tuple(name for name, replacement in done.items() if replacement.names),
        untouched=tuple(name for name, replacement in done.items() if not replacement.names),
        backups=_folders(done),
    )


def undo_reset(workspace: Workspace, exercises: Iterable[Exercise]) -> Undo:
    """Bring back what the newest reset of each exercise replaced; a further undo brings back what an older one did.

    Args:
        workspace: where.
        exercises: those without a reset to undo are left as they are.

    Raises:
        PyrunnerError: if no reset of any of them is left to undo, or something cannot be written.
    """
    chosen = tuple(exercises)
    with workspace_lock(workspace.root):
        found = {exercise.name: _newest(workspace, exercise) for exercise in chosen}
        if not any(found.values()):
            raise PyrunnerError(
                "there is no reset left to undo", f"all that was ever replaced is in {workspace.backups}"
            )
        done = {
            exercise.name: _bring_back(workspace, exercise, backup)
            for exercise in chosen
            if (backup := found[exercise.name]) is not None
        }
    return Undo(tuple(done), _folders(done))


def _reset(workspace: Workspace, exercise: Exercise) -> Replacement:
    originals = exercise_files(workspace.course, exercise)
    return replace_files(workspace.folder(exercise), originals, _backups(workspace, exercise), Reason.RESET)


def _newest(workspace: Workspace, exercise: Exercise) -> Backup | None:
    undoable = (Reason.RESET, Reason.UPDATE)
    return next((old for old in _backups(workspace, exercise).newest_first() if old.reason in undoable), None)


def _bring_back(workspace: Workspace, exercise: Exercise, backup: Backup) -> Replacement:
    contents = backup.contents()
    if not contents:
        raise PyrunnerError(
            f"what was replaced is no file; it is kept in {backup.aside}", "move what you need from there"
        )
    backups, originals = _backups(workspace, exercise), exercise_files(workspace.course, exercise)
    replacement = replace_files(workspace.folder(exercise), contents, backups, Reason.UNDO, known=originals)
    backups.rename(backup, Reason.UNDONE)
    return replacement


def _backups(workspace: Workspace, exercise: Exercise) -> Backups:
    return Backups(workspace.backups, exercise.name)


def _folders(done: Mapping[str, Replacement]) -> dict[str, Path]:
    return {name: replacement.backup.folder for name, replacement in done.items() if replacement.backup}
