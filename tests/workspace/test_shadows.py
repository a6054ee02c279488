"""Whoever puts a file beside an exercise that hides a module is told, and no check minds it."""

from pathlib import Path

import pytest

from pyrunner.workspace.model import Workspace
from pyrunner.workspace.read import take_snapshot
from pyrunner.workspace.shadows import shadow_warnings


@pytest.mark.parametrize("name", ["typing.py", "random.py", "pytest.py", "numpy.py"])
def test_a_file_named_like_a_module_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    [warning] = shadow_warnings(tmp_path)
    assert warning.startswith(f"{name} hides the module {name.removesuffix('.py')} ")


def test_a_package_named_like_a_module_is_told(tmp_path: Path) -> None:
    (tmp_path / "json").mkdir()
    assert list(shadow_warnings(tmp_path)) == []
    (tmp_path / "json/__init__.py").write_text("")
    [warning] = shadow_warnings(tmp_path)
    assert warning.startswith("json hides the module json ")


def test_other_files_are_nobodys_business(tmp_path: Path) -> None:
    for name in ("notes.txt", "scratch.py", "typing.txt", "test_more.py", "random.pyc"):
        (tmp_path / name).write_text("")
    assert list(shadow_warnings(tmp_path)) == []


def test_a_folder_that_is_gone_has_none(tmp_path: Path) -> None:
    assert list(shadow_warnings(tmp_path / "gone")) == []


def test_a_snapshot_carries_the_warning_and_is_the_same_content(workspace: Workspace) -> None:
    exercise = workspace.course.exercises[0]
    before = take_snapshot(workspace, exercise)
    (workspace.folder(exercise) / "typing.py").write_text("")
    after = take_snapshot(workspace, exercise)
    assert len(after.warnings) == 1
    assert after.digest == before.digest
