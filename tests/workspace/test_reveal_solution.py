"""The solution of an exercise that is done."""

from pathlib import Path

from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.reveal import reveal_solution
from tests.small_course import FILES

SOLUTION = FILES["solutions/00_sums/add/add.py"]


def test_it_appears_beside_the_exercises_without_the_wrong_ones(workspace: Workspace) -> None:
    path = reveal_solution(workspace, workspace.course.exercises[0])
    assert path == workspace.root / "solutions" / "00_sums" / "add" / "add.py"
    assert path.read_text(encoding="utf-8") == SOLUTION
    assert [entry.name for entry in path.parent.iterdir()] == ["add.py"]


def test_in_a_clone_it_appears_in_the_state_and_the_courses_own_stays(clone: Path) -> None:
    workspace = find_workspace(clone)
    path = reveal_solution(workspace, workspace.course.exercises[0])
    assert path == clone / ".pyrunner" / "solutions" / "00_sums" / "add" / "add.py"
    assert path.read_text(encoding="utf-8") == SOLUTION


def test_a_second_time_nothing_is_written(workspace: Workspace) -> None:
    add = workspace.course.exercises[0]
    inode = reveal_solution(workspace, add).stat().st_ino
    assert reveal_solution(workspace, add).stat().st_ino == inode
    assert not workspace.backups.exists()


def test_notes_that_the_learner_made_in_it_are_backed_up(workspace: Workspace) -> None:
    add = workspace.course.exercises[0]
    reveal_solution(workspace, add).write_text("notes\n", encoding="utf-8")
    assert reveal_solution(workspace, add).read_text(encoding="utf-8") == SOLUTION
    (saved,) = (workspace.backups / "add").rglob("add.py")
    assert saved.read_text(encoding="utf-8") == "notes\n"
