"""Originals of a workspace that is a clone of the course's repository."""

from collections.abc import Callable
from pathlib import Path

from pyrunner.course.content import delivered
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.changes import Changes, compare, with_new_learners_files_alone
from pyrunner.workspace.git import export_head, head_stamp
from pyrunner.workspace.originals import (
    copy_source,
    intact_originals,
    is_pinned,
    originals_stamp,
    pin_prepared,
    prepare,
    refuse_newer,
    workspace_lock,
)


def clone_originals(root: Path, notify: Callable[[str], None] | None = None) -> Course:
    """The originals, pinned from HEAD where they are not pinned yet, are damaged, or HEAD has moved on since.

    Files that the learner edits are git's to change, and are left alone.

    Args:
        root: the clone's folder.
        notify: told, as a sentence, what has changed in a course that was pinned before.

    Raises:
        PyrunnerError: if there are none and they cannot be made, or a newer pyrunner made them.
    """
    refuse_newer(root)
    stamp = head_stamp(root)
    if not _is_up_to_date(root, stamp):
        _follow_head(root, stamp, notify)
    course = intact_originals(root)
    if course is not None:
        return course
    with workspace_lock(root):
        return repin_clone(root)[0]


def repin_clone(root: Path) -> tuple[Course, Changes]:
    """Pin the course from HEAD anew, whoever calls this holding the workspace's lock.

    Raises:
        PyrunnerError: if it has a fault or cannot be written; the old originals stand.
    """
    return _pin_head(root, head_stamp(root))


def _follow_head(root: Path, stamp: str, notify: Callable[[str], None] | None) -> None:
    try:
        with workspace_lock(root):
            news = "" if _is_up_to_date(root, stamp) else _pin_head(root, stamp)[1].sentence
    except PyrunnerError as error:
        if not is_pinned(root):
            raise
        news = f"HEAD's course could not be taken over, so the one before it is used: {error.message}"
    if news and notify:
        notify(news)


def _is_up_to_date(root: Path, stamp: str) -> bool:
    return is_pinned(root) and stamp in ("", originals_stamp(root))


def _pin_head(root: Path, stamp: str) -> tuple[Course, Changes]:
    old = intact_originals(root)

    def fill(folder: Path) -> None:
        if not (stamp and export_head(root, folder)):
            copy_source(CourseSource(root / "exercises", root / "solutions"))(folder)
        if old is not None:
            # Not at the top: it imports pydantic, which a command that finds an index need not wait for.
            from pyrunner.course.load import load_course

            _keep_delivered(old, load_course(folder / "exercises", folder / "solutions"))

    new = prepare(root, fill, stamp)
    changes = compare(old, new) if old is not None else Changes()
    return pin_prepared(root), changes


def _keep_delivered(old: Course, new: Course) -> None:
    """Keep the learner's files as pinned where nothing else of their exercise has changed.

    That is how a learner's own commit looks, and what it holds was not delivered.
    """
    for former, exercise in with_new_learners_files_alone(old, new):
        for name, content in delivered(old, former).files.items():
            (new.root / exercise.path / name).write_bytes(content)
