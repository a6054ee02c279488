"""Make a workspace."""

from pathlib import Path

from pyrunner.course.load import load_course
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course
from pyrunner.errors import PyrunnerError
from pyrunner.storage import write_atomic
from pyrunner.workspace.delivered_settings import deliver_settings
from pyrunner.workspace.model import STATE, Workspace, is_clone
from pyrunner.workspace.originals import (
    copy_source,
    intact_originals,
    mend_originals,
    pin_prepared,
    prepare,
    workspace_lock,
)
from pyrunner.workspace.visible import visible_files


def create_workspace(folder: Path, source: CourseSource) -> Workspace:
    """Make a workspace with a course's exercises; the folder may exist, and no file in it is replaced.

    That also mends a workspace whose state was deleted or damaged: what the learner wrote stays.

    Args:
        folder: where; it is made when it is not there.
        source: the course.

    Raises:
        PyrunnerError: if the folder is a workspace already, cannot be one, or cannot be written.
    """
    root = folder.resolve()
    _refuse_unfit(root, folder)
    load_course(source.exercises, source.solutions)
    with workspace_lock(root):
        if intact_originals(root):
            raise _already(folder)
        course = prepare(root, copy_source(source))
        for name, content in _delivered(course).items():
            if not (root / name).exists():
                write_atomic(root / name, content)
        deliver_settings(root, course)
        return Workspace(root, pin_prepared(root), in_clone=False)


def _delivered(course: Course) -> dict[str, bytes]:
    return {f"exercises/{name}": content for name, content in visible_files(course).items()}


def _refuse_unfit(root: Path, folder: Path) -> None:
    if root.exists() and not root.is_dir():
        raise PyrunnerError(f"{folder} is a file", "name a new folder: pyrunner init FOLDER")
    if STATE in root.parts:
        raise PyrunnerError(
            f"{folder} lies within a workspace's own state", "name another folder: pyrunner init FOLDER"
        )
    mend_originals(root)
    if is_clone(root) or intact_originals(root):
        raise _already(folder)
    if (root / "pyproject.toml").exists() and not (root / "exercises").is_dir():
        raise PyrunnerError(f"{folder} holds a project of its own", "name a new folder: pyrunner init FOLDER")


def _already(folder: Path) -> PyrunnerError:
    return PyrunnerError(
        f"{folder} is a workspace already", "pyrunner watch goes on in it; pyrunner update brings it up to date"
    )
