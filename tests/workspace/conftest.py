"""A small course and a workspace of it."""

from pathlib import Path

import pytest

from pyrunner.course.locate import CourseSource
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.model import Workspace
from tests.repository import commit, git
from tests.small_course import write_course


@pytest.fixture
def source(tmp_path: Path) -> CourseSource:
    return write_course(tmp_path / "source")


@pytest.fixture
def workspace(tmp_path: Path, source: CourseSource) -> Workspace:
    return create_workspace(tmp_path / "work", source)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A git repository with the course committed."""
    root = tmp_path / "clone"
    write_course(root)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root)
    return root
