"""Find the workspace around a folder."""

from collections.abc import Callable
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.workspace.model import STATE, Workspace, is_clone
from pyrunner.workspace.originals import is_pinned, load_originals, mend_originals


class NoWorkspace(PyrunnerError):
    """There is no workspace around a folder."""


def find_workspace(start: Path, notify: Callable[[str], None] | None = None) -> Workspace:
    """The workspace in a folder or in the nearest one above it, as git finds its repository.

    A clone of the course's repository is one; its originals are pinned when it is found for the first time.

    Args:
        start: where to begin.
        notify: told, as a sentence, what has changed in a clone's course since it was pinned.

    Raises:
        NoWorkspace: if there is none.
        PyrunnerError: if its originals are missing, damaged, of a newer format, or cannot be written.
    """
    if not start.exists():
        raise PyrunnerError(f"there is no folder {start}", "pyrunner init FOLDER makes a workspace")
    for folder in _upwards(start.resolve()):
        mend_originals(folder)
        if is_clone(folder):
            # Not at the top: it imports what pins a course, which few commands do.
            from pyrunner.workspace.clone import clone_originals

            return Workspace(folder, clone_originals(folder, notify), in_clone=True)
        if is_pinned(folder):
            return Workspace(folder, load_originals(folder), in_clone=False)
        _refuse_damaged(folder)
    raise NoWorkspace(f"there is no workspace in {start.resolve()} or above it", _way_to_one(start))


def _way_to_one(start: Path) -> str:
    """Into one that stands in this folder, or to a new one."""
    below = sorted(state.parent.name for state in start.glob(f"*/{STATE}") if is_pinned(state.parent))
    return f"cd {below[0]} goes into one" if below else "pyrunner init FOLDER makes one"


def _upwards(start: Path) -> list[Path]:
    """The folders to look into; none of them lies within a workspace's own state."""
    folders = [start, *start.parents]
    states = [index for index, folder in enumerate(folders) if folder.name == STATE]
    return folders[states[-1] + 1 :] if states else folders


def _refuse_damaged(folder: Path) -> None:
    state = folder / STATE
    if (state / "workspace.lock").exists() or (state / "progress.json").exists():
        raise PyrunnerError(
            f"the originals of the workspace {folder} are gone",
            f"pyrunner init {folder} puts them back and keeps your files",
        )
