"""A clone of the course's repository is a workspace of its own."""

import random
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest

from pyrunner.course.content import contract, delivered, solution
from pyrunner.course.locate import CourseSource
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.find import find_workspace
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.reset import reset, undo_reset
from pyrunner.workspace.update import update
from tests.killing import kill_at_a_random_moment, run_at_once
from tests.repository import commit, git
from tests.small_course import FILES, write, write_course

ADD = "exercises/00_sums/add/add.py"
CONTRACT = "exercises/00_sums/add/test_add.py"


def original(workspace: Workspace) -> str:
    return delivered(workspace.course, workspace.course.exercises[0]).files["add.py"].decode()


def judged_by(workspace: Workspace) -> str:
    return contract(workspace.course, workspace.course.exercises[0])["test_add.py"].decode()


def append(root: Path, file: str, text: str) -> str:
    content = (root / file).read_text(encoding="utf-8") + text
    write(root / file, content)
    return content


def test_its_own_tree_is_what_the_learner_edits(clone: Path) -> None:
    workspace = find_workspace(clone / "exercises" / "00_sums")
    assert (workspace.root, workspace.in_clone) == (clone, True)
    assert workspace.file(workspace.course.exercises[0]) == clone / ADD


def test_an_edit_before_the_first_command_is_not_taken_for_the_original(clone: Path) -> None:
    write(clone / ADD, "mine\n")
    write(clone / CONTRACT, "# no tests\n")
    workspace = find_workspace(clone)
    assert original(workspace) == FILES[ADD]
    assert judged_by(workspace) == FILES[CONTRACT]


def test_reset_and_undo_work_as_everywhere(clone: Path) -> None:
    write(clone / ADD, "mine\n")
    workspace = find_workspace(clone)
    add = workspace.course.exercises[0]
    reset(workspace, [add])
    assert (clone / ADD).read_text(encoding="utf-8") == FILES[ADD]
    undo_reset(workspace, [add])
    assert (clone / ADD).read_text(encoding="utf-8") == "mine\n"


def test_git_sees_no_new_file(clone: Path) -> None:
    find_workspace(clone)
    assert git(clone, "status", "--short") == ""


def test_without_git_the_tree_itself_is_pinned(tmp_path: Path) -> None:
    write_course(tmp_path / "unpacked")
    append(tmp_path / "unpacked", ADD, "# as it stands\n")
    write(tmp_path / "unpacked" / "exercises/00_sums/add/__pycache__/add.pyc", "")
    workspace = find_workspace(tmp_path / "unpacked")
    assert original(workspace).endswith("# as it stands\n")
    assert not list(workspace.course.root.rglob("*.pyc"))


def test_without_a_commit_the_tree_itself_is_pinned(tmp_path: Path) -> None:
    write_course(tmp_path / "new")
    git(tmp_path / "new", "init", "--quiet")
    assert original(find_workspace(tmp_path / "new")) == FILES[ADD]


def test_without_the_git_command_the_tree_itself_is_pinned(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    write(clone / ADD, "as it stands\n")
    assert original(find_workspace(clone)) == "as it stands\n"


def test_a_course_in_a_folder_of_a_larger_repository_is_pinned_from_git(tmp_path: Path) -> None:
    write_course(tmp_path / "large" / "course")
    git(tmp_path / "large", "init", "--quiet")
    commit(tmp_path / "large")
    write(tmp_path / "large" / "course" / ADD, "mine\n")
    assert original(find_workspace(tmp_path / "large" / "course")) == FILES[ADD]


def test_what_git_was_told_by_a_hook_does_not_lead_elsewhere(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    write(clone / ADD, "mine\n")
    assert original(find_workspace(clone)) == FILES[ADD]


def test_a_pull_brings_the_originals_up_and_says_what_changed(clone: Path, tmp_path: Path) -> None:
    mine, told = tmp_path / "mine", list[str]()
    subprocess.run(["git", "clone", "--quiet", clone, mine], check=True)
    find_workspace(mine, told.append)
    write(mine / "exercises/01_words/shout/shout.py", "mine\n")
    content = append(clone, CONTRACT, "# stricter\n")
    commit(clone)
    git(mine, "pull", "--quiet")
    workspace = find_workspace(mine, told.append)
    assert judged_by(workspace) == content
    assert told == ["the course has changed; with a changed contract: add"]
    assert (mine / "exercises/01_words/shout/shout.py").read_text(encoding="utf-8") == "mine\n"
    find_workspace(mine, told.append)
    assert len(told) == 1


def test_a_learners_own_commit_is_not_taken_for_the_original(clone: Path) -> None:
    told: list[str] = []
    find_workspace(clone)
    write(clone / ADD, "mine\n")
    commit(clone)
    assert original(find_workspace(clone, told.append)) == FILES[ADD]
    assert told == []
    append(clone, "exercises/00_sums/double/test_double.py", "# stricter\n")
    commit(clone)
    assert original(find_workspace(clone)) == FILES[ADD], "nor is it later, when another exercise changes"


def test_a_newly_delivered_file_with_a_changed_contract_is_taken(clone: Path) -> None:
    find_workspace(clone)
    content = append(clone, ADD, "# newer\n")
    append(clone, CONTRACT, "# newer\n")
    commit(clone)
    assert original(find_workspace(clone)) == content


def test_a_commit_of_other_files_changes_nothing(clone: Path) -> None:
    workspace = find_workspace(clone)
    pinned = workspace.course.root.stat().st_ino
    write(clone / "NOTES.md", "notes\n")
    commit(clone)
    assert find_workspace(clone).course.root.stat().st_ino == pinned


def test_a_broken_course_at_head_leaves_the_one_before(clone: Path) -> None:
    told: list[str] = []
    find_workspace(clone)
    append(clone, "exercises/course.toml", "typo = 1\n")
    commit(clone)
    assert find_workspace(clone, told.append).course.name == "small"
    assert "unknown key `typo`" in told[0]
    assert "the one before it is used" in told[0]


def test_a_broken_course_at_the_first_command_is_told(clone: Path) -> None:
    append(clone, "exercises/course.toml", "typo = 1\n")
    commit(clone)
    with pytest.raises(PyrunnerError, match=r"the course has a fault: exercises/course\.toml: unknown key `typo`"):
        find_workspace(clone)


def test_originals_that_were_deleted_or_damaged_are_pinned_again(clone: Path) -> None:
    pinned = find_workspace(clone).course.root
    shutil.rmtree(pinned.parent)
    assert original(find_workspace(clone)) == FILES[ADD]
    (pinned / "00_sums" / "add" / "add.py").unlink()
    assert original(find_workspace(clone)) == FILES[ADD]


def test_an_update_pins_anew_and_leaves_the_tree_to_git(clone: Path, source: CourseSource) -> None:
    workspace = find_workspace(clone)
    (workspace.course.solutions / "00_sums" / "add" / "add.py").unlink()
    write(clone / ADD, "mine\n")
    done = update(workspace, source)
    assert solution(done.workspace.course, done.workspace.course.exercises[0])
    assert (clone / ADD).read_text(encoding="utf-8") == "mine\n"


def test_eight_first_commands_at_once_pin_one_course(clone: Path) -> None:
    run_at_once(*[partial(find_workspace, clone)] * 8)
    assert original(find_workspace(clone)) == FILES[ADD]
    assert not (clone / ".pyrunner" / "course.new").exists()


def test_a_kill_while_it_is_pinned_is_made_good_by_the_next_command(clone: Path) -> None:
    randomness, content = random.Random(19), FILES[CONTRACT]
    for _ in range(12):
        kill_at_a_random_moment(partial(find_workspace, clone), randomness, 0.1)
        workspace = find_workspace(clone)
        assert (judged_by(workspace), original(workspace)) == (content, FILES[ADD])
        content = append(clone, CONTRACT, "# stricter\n")
        commit(clone)
