"""What else has a hand in it: the learner's editor, and a disk that fails."""

from pathlib import Path

from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.watch.terminal import ENTER
from pyrunner.workspace.model import Workspace
from tests.watch.player import playing
from tests.watch.small_course import DELIVERED, SOLUTION


def file_of(workspace: Workspace, position: int) -> Path:
    return workspace.file(workspace.course.exercises[position])


def progress(workspace: Workspace) -> Progress:
    return ProgressStore(workspace.progress_file, workspace.backups).load()


def test_an_editor_in_the_terminal_gets_file_line_and_keys(workspace: Workspace, tmp_path: Path) -> None:
    editor = tmp_path / "vim"
    editor.write_text('#!/bin/sh\necho; echo "editing: $*"\nread answer\necho "return $answer  # typed" >> "$2"\n')
    editor.chmod(0o755)
    file_of(workspace, 0).write_text(f"# wrong type\n{DELIVERED}")
    with playing(workspace.root, EDITOR=str(editor), rows=30) as player:
        player.sees("this has the wrong type")
        player.press("v", "e")
        player.sees("editing: +1")
        player.process.sendline("42")
        player.waits(lambda _: player.received.count(ENTER.encode()) == 2, "the screen of watch again")
        player.sees("h hint", "this has the wrong type")
        assert file_of(workspace, 0).read_text().endswith("return 42  # typed\n")


def test_an_editor_that_fails_is_told(workspace: Workspace) -> None:
    with playing(workspace.root, EDITOR="/nowhere/editor") as player:
        player.sees("got       41")
        player.press("e")
        player.sees("cannot start /nowhere/editor")
        player.press("h")
        player.sees("Hint 1 of 3")


def test_progress_that_cannot_be_written_is_told_and_watch_goes_on(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        # What was seen is written down after it is shown.
        player.waits(lambda _: progress(workspace).record("alpha").runs == 1, "the run remembered")
        workspace.progress_file.unlink()
        workspace.progress_file.mkdir()
        (workspace.progress_file / "in-the-way").touch()
        file_of(workspace, 0).write_text(SOLUTION)
        player.sees("alpha passes")
