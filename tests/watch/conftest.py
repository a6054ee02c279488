from pathlib import Path

import pytest

from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.model import Workspace
from tests.watch.small_course import write_workspace


@pytest.fixture
def fresh_workspace(tmp_path: Path) -> Workspace:
    """A workspace in which nothing was done yet, not even the welcome read."""
    return write_workspace(tmp_path)


@pytest.fixture
def workspace(fresh_workspace: Workspace) -> Workspace:
    """A workspace whose learner has read the welcome."""
    store = ProgressStore(fresh_workspace.progress_file, fresh_workspace.backups)
    store.update(lambda before: before.with_welcome())
    return fresh_workspace
