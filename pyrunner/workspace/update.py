"""Bring the originals up to a newer course."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto

from pyrunner.course.content import contract, delivered
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course, Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.storage import writing
from pyrunner.workspace.backup import Backups, Reason
from pyrunner.workspace.changes import Changes, compare, read
from pyrunner.workspace.clone import repin_clone
from pyrunner.workspace.delivered_settings import SettingsUpdate, bring_up_settings
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.originals import copy_source, pin_prepared, prepare, workspace_lock
from pyrunner.workspace.replace import replace_files
from pyrunner.workspace.visible import readmes


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did.

    Args:
        workspace: with the new originals.
        changes: what is new in the course.
        replaced: names of exercises whose files were brought up, because the learner had not touched them.
        kept: names of exercises that were delivered anew, and kept because the learner had touched them.
        settings: what was done to the settings files.
    """

    workspace: Workspace
    changes: Changes
    replaced: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    settings: SettingsUpdate = field(default_factory=SettingsUpdate)


def update(workspace: Workspace, source: CourseSource) -> Update:
    """Bring a workspace up to a course; what the learner wrote is kept, and so is the progress.

    Args:
        workspace: in a clone, the originals are taken from HEAD and the exercises' tree is left to git.
        source: the course.

    Raises:
        PyrunnerError: if it is another course, has a fault, or something cannot be written.
    """
    with workspace_lock(workspace.root):
        if workspace.in_clone:
            course, changes = repin_clone(workspace.root)
            return Update(Workspace(workspace.root, course, in_clone=True), changes)
        old = workspace.course
        new = prepare(workspace.root, copy_source(source))
        _refuse_other_course(old, new)
        changes = compare(old, new)
        former = {exercise.name: exercise for exercise in old.exercises}
        outcomes = {
            exercise.name: _bring_up(workspace, former.get(exercise.name), new, exercise) for exercise in new.exercises
        }
        _bring_up_readmes(workspace, new)
        settings = bring_up_settings(workspace.root, new)
        renewed = Workspace(workspace.root, pin_prepared(workspace.root), in_clone=False)
    return Update(renewed, changes, _with(outcomes, _Outcome.REPLACED), _with(outcomes, _Outcome.KEPT), settings)


class _Outcome(Enum):
    UNCHANGED = auto()
    REPLACED = auto()
    KEPT = auto()


def _with(outcomes: Mapping[str, _Outcome], wanted: _Outcome) -> tuple[str, ...]:
    return tuple(name for name, outcome in outcomes.items() if outcome is wanted)


def _refuse_other_course(old: Course, new: Course) -> None:
    if old.name != new.name:
        raise PyrunnerError(
            f"this workspace holds the course {old.name!r}, and not {new.name!r}",
            "pyrunner init FOLDER makes another one",
        )


def _bring_up(workspace: Workspace, former: Exercise | None, new: Course, exercise: Exercise) -> _Outcome:
    folder, before = workspace.folder(exercise), _as_before(workspace.course, former)
    if former is not None and former.path != exercise.path:
        _move(workspace, former, exercise)
    after = delivered(new, exercise).files
    mine = read(folder, exercise.files)
    touched = any(content not in (before.get(name), after[name]) for name, content in mine.items())
    offered = {name: content for name, content in after.items() if name not in mine} if touched else after
    wanted = {**contract(new, exercise), **offered}
    replacement = replace_files(folder, wanted, Backups(workspace.backups, exercise.name), Reason.UPDATE, before)
    if touched:
        return _Outcome.KEPT if any(before.get(name) != after[name] for name in mine) else _Outcome.UNCHANGED
    return _Outcome.REPLACED if replacement.names and former is not None else _Outcome.UNCHANGED


def _as_before(old: Course, former: Exercise | None) -> dict[str, bytes]:
    """What was delivered of an exercise; a file that is missing from damaged originals counts as touched."""
    return read(old.root / former.path, (*former.files, *former.contract)) if former else {}


def _move(workspace: Workspace, former: Exercise, exercise: Exercise) -> None:
    """Follow an exercise that moved to another chapter; what else the learner keeps in its folder stays there."""
    source, target = workspace.folder(former), workspace.folder(exercise)
    for name in (*former.files, *former.contract):
        if (source / name).is_file() and not os.path.lexists(target / name):
            with writing(target / name):
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).rename(target / name)
    with suppress(OSError):
        source.rmdir()


def _bring_up_readmes(workspace: Workspace, new: Course) -> None:
    before, after = dict(readmes(workspace.course)), dict(readmes(new))
    replace_files(workspace.exercises, after, Backups(workspace.backups, "readmes"), Reason.UPDATE, before)
