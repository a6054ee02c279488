"""The originals are read once, and again whenever they changed."""

import shutil
from pathlib import Path

import pytest

from pyrunner.course.content import delivered
from pyrunner.course.locate import CourseSource
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.originals import DamagedOriginals
from pyrunner.workspace.update import update
from tests.course.index_files import forge, make_old, retitle
from tests.repository import commit
from tests.small_course import FILES

ADD = "exercises/00_sums/add/exercise.toml"


def forge_index(root: Path) -> None:
    """An index of the originals, from which one can tell that it is used."""
    make_old(root / ".pyrunner/course")
    find_workspace(root)
    (index,) = (root / ".pyrunner/cache/course").iterdir()
    forge(index, retitle)
    assert find_workspace(root).course.title == "Forged"


def renew(file: Path, old: str, new: str) -> None:
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new), encoding="utf-8")


def test_originals_that_did_not_change_are_not_read_again(workspace: Workspace, tmp_path: Path) -> None:
    forge_index(workspace.root)
    moved = tmp_path / "moved"
    workspace.root.rename(moved)
    assert find_workspace(moved / "exercises").course.title == "Forged"


def test_an_update_is_seen(workspace: Workspace, source: CourseSource) -> None:
    forge_index(workspace.root)
    renew(source.exercises.parent / ADD, 'title = "Add"', 'title = "Sum"')
    renewed = update(find_workspace(workspace.root), source).workspace.course
    assert (renewed.title, renewed.exercises[0].title) == ("A small course", "Sum")
    assert find_workspace(workspace.root).course == renewed


def test_originals_edited_by_hand_are_read_again(workspace: Workspace) -> None:
    forge_index(workspace.root)
    renew(workspace.state / "course" / ADD, 'title = "Add"', 'title = "Sum"')
    course = find_workspace(workspace.root).course
    assert (course.title, course.exercises[0].title) == ("A small course", "Sum")


def test_originals_damaged_by_hand_are_told(workspace: Workspace) -> None:
    forge_index(workspace.root)
    (workspace.course.root / "00_sums/add/add.py").unlink()
    with pytest.raises(DamagedOriginals, match="neither is there"):
        find_workspace(workspace.root)


def test_the_index_can_be_deleted_at_any_time(workspace: Workspace) -> None:
    forge_index(workspace.root)
    shutil.rmtree(workspace.cache)
    assert find_workspace(workspace.root).course.title == "A small course"


def test_a_clone_is_indexed_too_until_head_moves_on(clone: Path) -> None:
    find_workspace(clone)
    forge_index(clone)
    renew(clone / ADD, 'title = "Add"', 'title = "Sum"')
    assert find_workspace(clone).course.title == "Forged", "what is not committed is not delivered"
    commit(clone)
    course = find_workspace(clone).course
    assert (course.title, course.exercises[0].title) == ("A small course", "Sum")


def test_originals_of_a_clone_that_were_damaged_are_pinned_again(clone: Path) -> None:
    pinned = find_workspace(clone).course.root
    forge_index(clone)
    (pinned / "00_sums/add/add.py").unlink()
    course = find_workspace(clone).course
    assert delivered(course, course.exercises[0]).files["add.py"].decode() == FILES["exercises/00_sums/add/add.py"]
