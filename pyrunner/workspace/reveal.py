"""Show the solution of an exercise that is done."""

from pathlib import Path

from pyrunner.course.content import solution
from pyrunner.course.model import Exercise
from pyrunner.workspace.backup import Backups, Reason
from pyrunner.workspace.changes import read
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.originals import workspace_lock
from pyrunner.workspace.replace import replace_files


def reveal_solution(workspace: Workspace, exercise: Exercise) -> Path:
    """Write the reference into the workspace; nothing is written when it is there.

    Returns:
        its first file.

    Raises:
        PyrunnerError: if it cannot be written.
    """
    folder = workspace.solutions / exercise.path
    files = solution(workspace.course, exercise).files
    if read(folder, files) != files:
        with workspace_lock(workspace.root):
            replace_files(folder, files, Backups(workspace.backups, exercise.name), Reason.SOLUTION)
    return folder / exercise.files[0]
