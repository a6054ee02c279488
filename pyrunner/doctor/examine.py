"""Look at everything that pyrunner needs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from pyrunner.course.model import Exercise
from pyrunner.doctor.compiling import compiling
from pyrunner.doctor.disk import disk
from pyrunner.doctor.python import interpreter, packages
from pyrunner.doctor.report import Finding, Health
from pyrunner.doctor.settings import chosen_settings
from pyrunner.doctor.terminal import terminal
from pyrunner.doctor.watching import file_watching
from pyrunner.errors import PyrunnerError
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.find import NoWorkspace, find_workspace
from pyrunner.workspace.model import Workspace


def examine(folder: Path) -> Iterator[Finding]:
    """Everything in turn, the slower things last.

    Args:
        folder: within a workspace, or not; what is tried on files is tried there.
    """
    yield interpreter()
    yield from packages()
    yield terminal()
    yield chosen_settings(folder)
    workspace = None
    try:
        workspace = find_workspace(folder)
        yield _workspace(workspace)
    except NoWorkspace:
        yield Finding("workspace", Health.LIMITED, f"there is none around {folder}", "pyrunner init makes one")
    except PyrunnerError as error:
        yield Finding("workspace", Health.BAD, error.message, error.hint)
    place = workspace.state if workspace else Path(tempfile.gettempdir())
    yield disk(place)
    yield file_watching(workspace.exercises if workspace else place)
    yield compiling()


def _workspace(workspace: Workspace) -> Finding:
    course = workspace.course
    progress = ProgressStore(workspace.progress_file, workspace.backups).load()
    missing = [each.name for each in course.exercises if not all(path.is_file() for path in _files(workspace, each))]
    done = sum(progress.is_done(exercise.name) for exercise in course.exercises)
    told = f"{workspace.root}: {course.title}, {done} of {len(course.exercises)} done"
    if missing:
        advice = f"pyrunner reset {missing[0]} brings it back"
        return Finding("workspace", Health.LIMITED, f"{told}; files are gone of: {', '.join(missing)}", advice)
    return Finding("workspace", Health.GOOD, told)


def _files(workspace: Workspace, exercise: Exercise) -> Iterator[Path]:
    return (workspace.folder(exercise) / file for file in exercise.files)
