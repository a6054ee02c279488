"""What the learner saved, whatever that is."""

import os
from pathlib import Path

import pytest

from pyrunner.course.model import Exercise
from pyrunner.verdict import Diagnostic
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.read import LARGEST_FILE, take_snapshot
from tests.small_course import write


@pytest.fixture
def add(workspace: Workspace) -> Exercise:
    return workspace.course.exercises[0]


def problem(workspace: Workspace, add: Exercise) -> Diagnostic:
    snapshot = take_snapshot(workspace, add)
    assert snapshot.files == {}
    (found,) = snapshot.problems
    assert found.path == "add.py"
    assert found.hint
    return found


RESET = "pyrunner reset add brings back the original, and keeps what is there now"


def test_the_files_are_read_as_they_are(workspace: Workspace, add: Exercise) -> None:
    content = b"# \xc3\xa4\r\nx = 1"
    workspace.file(add).write_bytes(content)
    snapshot = take_snapshot(workspace, add)
    assert (snapshot.exercise, snapshot.files, snapshot.problems) == ("add", {"add.py": content}, ())


def test_equal_content_has_an_equal_digest_and_other_content_another(workspace: Workspace, add: Exercise) -> None:
    first = take_snapshot(workspace, add).digest
    original = workspace.file(add).read_bytes()
    workspace.file(add).write_bytes(original + b"\n")
    assert take_snapshot(workspace, add).digest != first
    workspace.file(add).write_bytes(original)
    assert take_snapshot(workspace, add).digest == first


def test_a_file_that_is_gone(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).unlink()
    found = problem(workspace, add)
    assert (found.message, found.code, found.hint) == ("add.py is gone", "gone", RESET)


def test_a_folder_that_is_gone(workspace: Workspace, add: Exercise) -> None:
    workspace.folder(add).rename(workspace.root / "away")
    assert problem(workspace, add).code == "gone"


def test_a_file_in_the_folders_place(workspace: Workspace, add: Exercise) -> None:
    workspace.folder(add).rename(workspace.root / "away")
    write(workspace.folder(add), "")
    assert problem(workspace, add).code == "gone"


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file(workspace: Workspace, add: Exercise, content: bytes) -> None:
    workspace.file(add).write_bytes(content)
    found = problem(workspace, add)
    assert (found.message, found.code, found.hint) == ("add.py is empty", "empty", RESET)


def test_a_file_that_was_delivered_empty_may_be_empty(workspace: Workspace, add: Exercise) -> None:
    (workspace.course.root / add.path / "add.py").write_bytes(b"")
    workspace.file(add).write_bytes(b"")
    assert take_snapshot(workspace, add).problems == ()


def test_a_folder_in_the_files_place(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).unlink()
    workspace.file(add).mkdir()
    assert problem(workspace, add).message == "add.py is a folder, not a file"


def test_bytes_that_are_no_text(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).write_bytes(b"\x7fELF\x00\x00")
    assert problem(workspace, add).message == "add.py is not text: it holds null bytes"


def test_text_in_another_encoding_is_told_with_its_line(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).write_bytes("# one\n# caf\u00e9\n".encode("latin-1"))
    found = problem(workspace, add)
    assert (found.message, found.line) == ("add.py is not UTF-8: byte 0xe9 in line 2", 2)
    assert found.hint == "save it as UTF-8 in your editor"


def test_a_file_of_endless_size(workspace: Workspace, add: Exercise) -> None:
    with workspace.file(add).open("wb") as file:
        file.truncate(LARGEST_FILE * 1000)
    assert problem(workspace, add).code == "too-large"


def test_a_link_to_nowhere_and_a_link_to_itself(workspace: Workspace, add: Exercise) -> None:
    for target in ("nowhere", "add.py"):
        workspace.file(add).unlink()
        workspace.file(add).symlink_to(target)
        assert problem(workspace, add).code in ("gone", "unreadable")


def test_a_link_to_a_file_is_that_file(workspace: Workspace, add: Exercise, tmp_path: Path) -> None:
    write(tmp_path / "mine.py", "x = 1\n")
    workspace.file(add).unlink()
    workspace.file(add).symlink_to(tmp_path / "mine.py")
    assert take_snapshot(workspace, add).files == {"add.py": b"x = 1\n"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_the_files_place_does_not_block(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).unlink()
    os.mkfifo(workspace.file(add))
    assert problem(workspace, add).message == "add.py is not a regular file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(workspace: Workspace, add: Exercise) -> None:
    workspace.file(add).chmod(0)
    assert problem(workspace, add).hint == "make it readable: chmod u+r add.py"
