"""The course as delivered, pinned in a workspace."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from pyrunner.course.index import indexed_course
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course
from pyrunner.course.tree import copy_course_tree
from pyrunner.errors import PyrunnerError
from pyrunner.storage import locked, sync_folder, writing
from pyrunner.workspace.model import STATE

FORMAT = 1


def workspace_lock(root: Path) -> AbstractContextManager[None]:
    """Held by whoever changes originals, backups or the learner's files."""
    return locked(root / STATE / "workspace")


def intact_originals(root: Path) -> Course | None:
    """The pinned course, if there is one that can be read.

    Raises:
        PyrunnerError: if a newer pyrunner pinned it.
    """
    try:
        return load_originals(root) if is_pinned(root) else None
    except DamagedOriginals:
        return None


def is_pinned(root: Path) -> bool:
    """Whether the workspace in this folder has originals."""
    return (_folder(root) / "exercises" / "course.toml").is_file()


def mend_originals(root: Path) -> None:
    """Go back to the old originals if a replacement was killed between its two renames; takes the workspace's lock.

    Raises:
        PyrunnerError: if that cannot be done.
    """
    folder, old = _folder(root), _replaced(root)
    if folder.exists() or not old.is_dir():
        return
    with workspace_lock(root), writing(folder):
        if not folder.exists():
            old.rename(folder)


class DamagedOriginals(PyrunnerError):
    """The pinned course cannot be read."""


def load_originals(root: Path) -> Course:
    """The pinned course.

    Raises:
        DamagedOriginals: if it cannot be read.
        PyrunnerError: if a newer pyrunner pinned it.
    """
    refuse_newer(root)
    try:
        return indexed_course(_folder(root) / "exercises", _folder(root) / "solutions", _index(root))
    except PyrunnerError as error:
        message = error.message.replace(f"{root}{os.sep}", "")
        hint = f"pyrunner init {root} puts them back and keeps your files"
        raise DamagedOriginals(f"the originals in {root} are damaged: {message}", hint) from None


def refuse_newer(root: Path) -> None:
    """Leave alone what a newer pyrunner made.

    Raises:
        PyrunnerError: if the workspace is of a newer format.
    """
    version = _origin(root).get("format")
    if isinstance(version, int) and version > FORMAT:
        raise PyrunnerError(f"{root} was made by a newer pyrunner", "pip install --upgrade pyrunner")


def originals_stamp(root: Path) -> str:
    """What identified the course when it was pinned."""
    return str(_origin(root).get("stamp", ""))


def prepare(root: Path, fill: Callable[[Path], None], stamp: str = "") -> Course:
    """Write new originals beside the old ones; whoever calls this holds the lock of the workspace.

    Args:
        root: the workspace's folder.
        fill: writes the trees `exercises` and `solutions` into the folder it is given.
        stamp: identifies this state of the course.

    Raises:
        PyrunnerError: if the new course has a fault or cannot be written.
    """
    refuse_newer(root)
    new = _prepared(root)
    with writing(new):
        _make_private(root / STATE)
        _remove(new)
        new.mkdir()
        fill(new)
        (new / "origin.json").write_text(json.dumps({"format": FORMAT, "stamp": stamp}) + "\n", "utf-8")
        _sync_tree(new)
    return _load_faultless(new)


def pin_prepared(root: Path) -> Course:
    """Put what was prepared in place of the old originals, as a whole.

    Raises:
        PyrunnerError: if it cannot be done; the old originals stand.
    """
    folder, old = _folder(root), _replaced(root)
    with writing(folder):
        _remove(old)
        if folder.exists():
            folder.rename(old)
        _prepared(root).rename(folder)
        sync_folder(folder.parent)
        _remove(old)
    return load_originals(root)


def copy_source(source: CourseSource) -> Callable[[Path], None]:
    """Fills originals from a course on disk."""

    def fill(folder: Path) -> None:
        copy_course_tree(source.exercises, folder / "exercises")
        copy_course_tree(source.solutions, folder / "solutions")

    return fill


def _folder(root: Path) -> Path:
    return root / STATE / "course"


def _index(root: Path) -> Path:
    return root / STATE / "cache" / "course"


def _prepared(root: Path) -> Path:
    return root / STATE / "course.new"


def _replaced(root: Path) -> Path:
    return root / STATE / "course.old"


def _origin(root: Path) -> dict[str, object]:
    try:
        origin = json.loads((_folder(root) / "origin.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return origin if isinstance(origin, dict) else {}


def _make_private(state: Path) -> None:
    """Make the state folder, which tells git to leave it alone."""
    state.mkdir(parents=True, exist_ok=True)
    ignore = state / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", "utf-8")


def _load_faultless(new: Path) -> Course:
    # Not at the top: it imports pydantic, which a command that finds an index need not wait for.
    from pyrunner.course.load import load_course

    try:
        return load_course(new / "exercises", new / "solutions")
    except PyrunnerError as error:
        message = error.message.replace(f"{new}{os.sep}", "")
        raise PyrunnerError(f"the course has a fault: {message}", error.hint) from None


def _sync_tree(folder: Path) -> None:
    for path in [*folder.rglob("*"), folder]:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
