"""Putting back loses nothing."""

import random
import subprocess
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.reset import reset, undo_reset
from tests.killing import kill_at_a_random_moment, run_at_once
from tests.small_course import FILES, write

ORIGINAL = FILES["exercises/00_sums/add/add.py"]


@pytest.fixture
def add(workspace: Workspace) -> Exercise:
    return workspace.course.exercises[0]


def content(workspace: Workspace, exercise: Exercise) -> str:
    return workspace.file(exercise).read_text(encoding="utf-8")


def edit(workspace: Workspace, exercise: Exercise, text: str) -> None:
    workspace.file(exercise).write_text(text, encoding="utf-8")


def kept(workspace: Workspace) -> set[str]:
    """Everything that any backup holds."""
    files = [path for path in workspace.backups.rglob("*") if path.is_file()]
    return {path.read_text(encoding="utf-8") for path in files}


def test_the_original_is_back_and_the_edit_is_in_the_backup(workspace: Workspace, add: Exercise) -> None:
    edit(workspace, add, "mine\n")
    done = reset(workspace, [add])
    assert (done.exercises, done.untouched) == (("add",), ())
    assert content(workspace, add) == ORIGINAL
    assert (done.backups["add"] / "add.py").read_text(encoding="utf-8") == "mine\n"


def test_what_is_as_delivered_is_left_alone(workspace: Workspace, add: Exercise) -> None:
    done = reset(workspace, [add])
    assert (done.exercises, done.untouched, done.backups) == ((), ("add",), {})
    assert not workspace.backups.exists()


def test_the_contracts_copy_is_put_back_too(workspace: Workspace, add: Exercise) -> None:
    write(workspace.folder(add) / "test_add.py", "# no tests\n")
    reset(workspace, [add])
    assert (workspace.folder(add) / "test_add.py").read_text() == FILES["exercises/00_sums/add/test_add.py"]
    assert kept(workspace) == {"# no tests\n"}


def test_files_of_ones_own_are_left_alone(workspace: Workspace, add: Exercise) -> None:
    write(workspace.folder(add) / "scratch.py", "scratch\n")
    edit(workspace, add, "mine\n")
    reset(workspace, [add])
    assert (workspace.folder(add) / "scratch.py").read_text() == "scratch\n"


def test_several_at_once_are_undone_at_once(workspace: Workspace) -> None:
    exercises = workspace.course.exercises
    for exercise in exercises:
        edit(workspace, exercise, f"my {exercise.name}\n")
    assert reset(workspace, exercises).exercises == ("add", "double", "shout")
    assert undo_reset(workspace, exercises).exercises == ("add", "double", "shout")
    assert [content(workspace, exercise) for exercise in exercises] == ["my add\n", "my double\n", "my shout\n"]


def test_undos_go_back_one_by_one(workspace: Workspace, add: Exercise) -> None:
    for text in ("one\n", "two\n", "three\n"):
        edit(workspace, add, text)
        reset(workspace, [add])
    for text in ("three\n", "two\n", "one\n"):
        undo_reset(workspace, [add])
        assert content(workspace, add) == text
    with pytest.raises(PyrunnerError, match="there is no reset left to undo") as raised:
        undo_reset(workspace, [add])
    assert str(workspace.backups) in raised.value.hint
    assert content(workspace, add) == "one\n"


def test_an_undo_keeps_what_was_written_since(workspace: Workspace, add: Exercise) -> None:
    edit(workspace, add, "before\n")
    reset(workspace, [add])
    edit(workspace, add, "since\n")
    done = undo_reset(workspace, [add])
    assert content(workspace, add) == "before\n"
    assert (done.backups["add"] / "add.py").read_text(encoding="utf-8") == "since\n"


def test_nothing_that_was_ever_replaced_is_gone(workspace: Workspace, add: Exercise) -> None:
    randomness, replaced = random.Random(11), set[str]()
    for number in range(80):
        if randomness.random() < 0.5:
            edit(workspace, add, f"{number}\n")
        before = content(workspace, add)
        with suppress(PyrunnerError):
            randomness.choice([reset, undo_reset])(workspace, [add])
        replaced |= {before} - {content(workspace, add), ORIGINAL}
    assert len(replaced) > 20
    assert replaced <= kept(workspace)


def test_a_file_that_is_gone_comes_back(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).unlink()
    assert reset(workspace, [add]).exercises == ("add",)
    assert content(workspace, add) == ORIGINAL


def test_a_folder_that_is_gone_comes_back(workspace: Workspace, add: Exercise) -> None:
    workspace.folder(add).rename(workspace.root / "away")
    reset(workspace, [add])
    assert content(workspace, add) == ORIGINAL


def test_a_folder_in_the_files_place_is_kept_with_all_that_is_in_it(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).unlink()
    write(workspace.file(add) / "inner" / "notes.txt", "notes\n")
    reset(workspace, [add])
    assert content(workspace, add) == ORIGINAL
    assert kept(workspace) == {"notes\n"}
    with pytest.raises(PyrunnerError, match="what was replaced is no file; it is kept in"):
        undo_reset(workspace, [add])


def test_bytes_that_are_no_text_come_back_as_they_were(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).write_bytes(b"\xff\x00\xfe")
    reset(workspace, [add])
    undo_reset(workspace, [add])
    assert workspace.file(add).read_bytes() == b"\xff\x00\xfe"


def test_a_link_is_replaced_and_not_what_it_leads_to(workspace: Workspace, add: Exercise, tmp_path: Path) -> None:
    write(tmp_path / "mine.py", "mine\n")
    workspace.file(add).unlink()
    workspace.file(add).symlink_to(tmp_path / "mine.py")
    reset(workspace, [add])
    assert content(workspace, add) == ORIGINAL
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == "mine\n"
    assert kept(workspace) == {"mine\n"}


def test_a_clock_that_was_set_back_does_not_change_the_order(workspace: Workspace, add: Exercise) -> None:
    edit(workspace, add, "old\n")
    backup = reset(workspace, [add]).backups["add"]
    backup.rename(backup.with_name("000001-29991231T235959Z-reset"))
    edit(workspace, add, "new\n")
    reset(workspace, [add])
    undo_reset(workspace, [add])
    assert content(workspace, add) == "new\n"


def test_resets_at_the_same_time_each_have_their_backup(workspace: Workspace, add: Exercise) -> None:
    def edit_and_reset(number: int) -> None:
        for step in range(10):
            # As an editor that renames over: no reset reads a half-written file.
            write(workspace.root / f"new-{number}", f"{number}-{step}")
            (workspace.root / f"new-{number}").replace(workspace.folder(add) / "test_add.py")
            reset(workspace, [add])

    run_at_once(*(partial(edit_and_reset, number) for number in range(4)))
    numbers = sorted(int(backup.name[:6]) for backup in (workspace.backups / "add").iterdir())
    assert numbers == list(range(1, len(numbers) + 1))
    assert kept(workspace) <= {f"{number}-{step}" for number in range(4) for step in range(10)}


def test_a_kill_leaves_the_old_or_the_new_file_and_the_backup(workspace: Workspace, add: Exercise) -> None:
    randomness = random.Random(13)
    for number in range(60):
        mine = f"mine {number}\n" * 1000
        edit(workspace, add, mine)
        kill_at_a_random_moment(partial(reset, workspace, [add]), randomness, 0.03)
        assert content(workspace, add) == mine or (content(workspace, add) == ORIGINAL and mine in kept(workspace))
    edit(workspace, add, "last\n")
    reset(workspace, [add])
    assert "last\n" in kept(workspace)


def test_a_full_disk_leaves_the_learners_file(workspace: Workspace, add: Exercise) -> None:
    edit(workspace, add, "mine\n")
    (workspace.folder(add) / ".add.py.new").symlink_to("/dev/full")
    with pytest.raises(PyrunnerError, match="No space left on device"):
        reset(workspace, [add])
    assert content(workspace, add) == "mine\n"


def test_backups_are_no_learners_business_for_git(workspace: Workspace, add: Exercise) -> None:
    subprocess.run(["git", "init", "--quiet", workspace.root], check=True)
    edit(workspace, add, "mine\n")
    reset(workspace, [add])
    status = subprocess.run(
        ["git", "-C", workspace.root, "status", "--short"], capture_output=True, text=True, check=True
    )
    assert ".pyrunner" not in status.stdout
