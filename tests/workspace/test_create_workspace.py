"""What a new workspace holds, and where none is made."""

import random
import shutil
from functools import partial
from pathlib import Path

import pytest

from pyrunner.course.content import solution, wrong_submissions
from pyrunner.course.locate import CourseSource
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.settings import settings
from tests.killing import kill_at_a_random_moment
from tests.small_course import FILES, write

VISIBLE = {
    "exercises/00_sums/README.md",
    "exercises/00_sums/add/add.py",
    "exercises/00_sums/add/test_add.py",
    "exercises/00_sums/double/double.py",
    "exercises/00_sums/double/test_double.py",
    "exercises/01_words/shout/shout.py",
    "exercises/01_words/shout/test_shout.py",
}


def visible(root: Path) -> set[str]:
    files = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    return {file for file in files if not file.startswith(".pyrunner/")}


def test_it_holds_files_contracts_and_readmes_and_neither_hints_nor_solutions(workspace: Workspace) -> None:
    assert visible(workspace.root) == VISIBLE | settings(workspace.course).keys()
    for name in VISIBLE:
        assert (workspace.root / name).read_text(encoding="utf-8") == FILES[name]


def test_the_whole_course_is_pinned_in_it(workspace: Workspace, source: CourseSource) -> None:
    shutil.rmtree(source.exercises)
    shutil.rmtree(source.solutions)
    course = find_workspace(workspace.root).course
    add = course.exercises[0]
    assert course.root == workspace.root / ".pyrunner" / "course" / "exercises"
    assert [hint.text for hint in add.hints] == ["Look at the sign.", "It should be a plus."]
    assert b"return a + b" in solution(course, add).files["add.py"]
    assert len(wrong_submissions(course, add)) == 1


def test_git_leaves_its_state_alone(workspace: Workspace) -> None:
    assert (workspace.state / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_its_places_are_where_they_are_expected(workspace: Workspace) -> None:
    add, root = workspace.course.exercises[0], workspace.root
    assert workspace.folder(add) == root / "exercises" / "00_sums" / "add"
    assert workspace.file(add) == root / "exercises" / "00_sums" / "add" / "add.py"
    assert (workspace.cache, workspace.backups) == (root / ".pyrunner" / "cache", root / ".pyrunner" / "backups")
    assert workspace.progress_file == root / ".pyrunner" / "progress.json"


def test_a_second_one_in_the_same_folder_is_refused(workspace: Workspace, source: CourseSource) -> None:
    with pytest.raises(PyrunnerError, match="is a workspace already") as raised:
        create_workspace(workspace.root, source)
    assert "pyrunner update" in raised.value.hint


def test_a_clone_is_one_already(source: CourseSource) -> None:
    with pytest.raises(PyrunnerError, match="is a workspace already"):
        create_workspace(source.exercises.parent, source)


def test_the_state_of_another_one_is_no_place_for_it(workspace: Workspace, source: CourseSource) -> None:
    with pytest.raises(PyrunnerError, match="within a workspace's own state"):
        create_workspace(workspace.state / "nested", source)


def test_a_file_is_no_place_for_it(tmp_path: Path, source: CourseSource) -> None:
    write(tmp_path / "file", "")
    with pytest.raises(PyrunnerError, match="is a file"):
        create_workspace(tmp_path / "file", source)


def test_a_project_of_its_own_is_no_place_for_it(tmp_path: Path, source: CourseSource) -> None:
    write(tmp_path / "project" / "pyproject.toml", "[project]\n")
    with pytest.raises(PyrunnerError, match="holds a project of its own"):
        create_workspace(tmp_path / "project", source)
    assert visible(tmp_path / "project") == {"pyproject.toml"}


def test_a_course_with_a_fault_makes_nothing(tmp_path: Path, source: CourseSource) -> None:
    write(source.exercises / "course.toml", "format = 1\n")
    with pytest.raises(PyrunnerError, match=r"course\.toml: `name` is missing"):
        create_workspace(tmp_path / "work", source)
    assert not (tmp_path / "work").exists()


def test_what_the_learner_wrote_outlives_a_deleted_state(workspace: Workspace, source: CourseSource) -> None:
    add = workspace.course.exercises[0]
    workspace.file(add).write_text("mine\n", encoding="utf-8")
    shutil.rmtree(workspace.state)
    again = create_workspace(workspace.root, source)
    assert again.file(add).read_text(encoding="utf-8") == "mine\n"
    assert find_workspace(workspace.root).course.name == "small"


def test_a_kill_half_way_leaves_what_can_be_finished(tmp_path: Path, source: CourseSource) -> None:
    root, randomness = tmp_path / "work", random.Random(5)
    for _ in range(20):
        kill_at_a_random_moment(partial(create_workspace, root, source), randomness, 0.1)
        if not (root / ".pyrunner" / "course").exists():
            create_workspace(root, source)
        assert visible(root) >= VISIBLE
        assert find_workspace(root).course.name == "small"
        for name in VISIBLE:
            assert (root / name).read_text(encoding="utf-8") == FILES[name]
        shutil.rmtree(root)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can write")
def test_a_folder_in_which_nothing_can_be_written_is_told(source: CourseSource) -> None:
    with pytest.raises(PyrunnerError, match="cannot write /proc/"):
        create_workspace(Path("/proc/self/fdinfo/work"), source)
