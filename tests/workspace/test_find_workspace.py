"""The workspace around a folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pyrunner.course.locate import CourseSource
from pyrunner.errors import PyrunnerError
from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.find import NoWorkspace, find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.read import take_snapshot
from tests.permissions import let_others_in
from tests.small_course import write


def test_it_is_found_from_every_folder_within(workspace: Workspace) -> None:
    for folder in (".", "exercises", "exercises/00_sums/add", ".pyrunner", ".pyrunner/course/exercises/00_sums"):
        found = find_workspace(workspace.root / folder)
        assert (found.root, found.in_clone) == (workspace.root, False)


def test_it_is_found_from_a_file_within(workspace: Workspace) -> None:
    assert find_workspace(workspace.file(workspace.course.exercises[0])).root == workspace.root


def test_the_nearest_one_counts(workspace: Workspace, source: CourseSource) -> None:
    inner = create_workspace(workspace.root / "inner", source)
    assert find_workspace(inner.exercises).root == inner.root


def test_outside_of_one_the_command_is_told_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace, match="there is no workspace in") as raised:
        find_workspace(tmp_path)
    assert raised.value.hint == "pyrunner init FOLDER makes one"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PyrunnerError, match=r"there is no folder .*nowhere"):
        find_workspace(tmp_path / "nowhere")


def test_it_can_be_moved_and_renamed(workspace: Workspace, tmp_path: Path) -> None:
    ProgressStore(workspace.progress_file, workspace.backups).update(lambda before: before.with_current("add"))
    moved = tmp_path / "elsewhere" / "renamed"
    moved.parent.mkdir()
    workspace.root.rename(moved)
    found = find_workspace(moved)
    assert found.root == moved
    assert found.course.root.is_relative_to(moved)
    assert take_snapshot(found, found.course.exercises[0]).problems == ()
    assert ProgressStore(found.progress_file, found.backups).load() == Progress("add")


def test_it_is_found_through_a_link(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(workspace.root)
    assert find_workspace(tmp_path / "link" / "exercises").root == workspace.root


def test_finding_it_writes_nothing(workspace: Workspace) -> None:
    before = {path: path.lstat().st_mtime_ns for path in workspace.root.rglob("*")}
    find_workspace(workspace.root)
    assert {path: path.lstat().st_mtime_ns for path in workspace.root.rglob("*")} == before


def test_originals_that_are_gone_are_told_with_what_to_do(workspace: Workspace, source: CourseSource) -> None:
    shutil.rmtree(workspace.state / "course")
    with pytest.raises(PyrunnerError, match=r"the originals of the workspace .* are gone") as raised:
        find_workspace(workspace.root)
    assert raised.value.hint == f"pyrunner init {workspace.root} puts them back and keeps your files"
    assert create_workspace(workspace.root, source).course.name == "small"


def test_originals_whose_replacement_was_killed_between_two_renames_come_back(workspace: Workspace) -> None:
    (workspace.state / "course").rename(workspace.state / "course.old")
    assert find_workspace(workspace.root).course.name == "small"


def test_one_that_a_newer_pyrunner_made_is_refused(workspace: Workspace) -> None:
    write(workspace.state / "course" / "origin.json", '{"format": 2}')
    with pytest.raises(PyrunnerError, match="made by a newer pyrunner") as raised:
        find_workspace(workspace.root)
    assert raised.value.hint == "pip install --upgrade pyrunner"


def test_damaged_originals_are_told_with_what_to_do(workspace: Workspace, source: CourseSource) -> None:
    add = workspace.course.exercises[0]
    workspace.file(add).write_text("mine\n", encoding="utf-8")
    write(workspace.state / "course" / "exercises" / "00_sums" / "chapter.toml", "title = \n")
    with pytest.raises(PyrunnerError, match=r"originals in .* are damaged: .*chapter\.toml is not TOML") as raised:
        find_workspace(workspace.root)
    assert raised.value.hint == f"pyrunner init {workspace.root} puts them back and keeps your files"
    again = create_workspace(workspace.root, source)
    assert again.file(add).read_text(encoding="utf-8") == "mine\n"


READ_AS_NOBODY = """
import os, sys
from pathlib import Path
import fcntl, pyrunner.course.load  # before the interpreter's own folder may be out of reach
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.read import take_snapshot
from pyrunner.workspace.reset import reset
from pyrunner.workspace.reveal import reveal_solution

if os.geteuid() == 0:
    os.seteuid(65534)
workspace = find_workspace(Path(sys.argv[1]))
add = workspace.course.exercises[0]
print(len(take_snapshot(workspace, add).files))
for action in (lambda: reset(workspace, [add]), lambda: reveal_solution(workspace, add)):
    try:
        action()
    except PyrunnerError as error:
        print(error.message, "|", error.hint)
"""


def test_one_that_cannot_be_written_can_be_read_and_says_so(workspace: Workspace) -> None:
    add = workspace.course.exercises[0]
    workspace.file(add).write_text("mine\n", encoding="utf-8")
    let_others_in(workspace.root)
    folders = [workspace.root, *(path for path in workspace.root.rglob("*") if path.is_dir())]
    locks = list(workspace.root.rglob("*.lock"))
    for path in folders + locks:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        program = [sys.executable, "-c", READ_AS_NOBODY, os.fspath(workspace.root)]
        told = subprocess.run(program, capture_output=True, text=True, check=True).stdout.splitlines()
    finally:
        for path in folders:
            path.chmod(0o755)
    assert told[0] == "1"
    assert len(told) == 3
    for line in told[1:]:
        assert line.startswith(f"cannot write {workspace.state}/workspace: Permission denied | ")
    assert workspace.file(add).read_text(encoding="utf-8") == "mine\n"
