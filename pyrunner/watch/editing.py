"""The learner's editor, opened from `watch`."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.watch.aside import run_aside
from pyrunner.watch.editor import Editor, find_editor
from pyrunner.watch.events import Noticed, Post
from pyrunner.watch.panes import Panes
from pyrunner.watch.stage import Stage

ANOTHER = "set another with pyrunner settings editor"


class Editing:
    """Opens files: with a window of its own, in a pane beside this, or on this screen.

    Args:
        stage: lends the screen.
        post: told when an editor with a window has failed.
        environment: tells the editor and the panes.
        chosen: the editor that the settings name; empty when they name none.
    """

    def __init__(self, stage: Stage, post: Post, environment: Mapping[str, str], chosen: str) -> None:
        self._stage = stage
        self._post = post
        self._environment = environment
        self._chosen = chosen
        self._panes = Panes(environment, lambda: stage.size)

    def open(self, file: Path, line: int | None) -> str:
        """Open a file, at a line if there is one; gives what to tell, empty after an editor that had the screen.

        Raises:
            PyrunnerError: there is no editor, it cannot be started, or it failed on this screen.
        """
        editor = find_editor(self._environment, self._chosen)
        command = _found(editor.opening(file, line))
        if not editor.needs_terminal:
            run_aside(command, lambda status: self._post(Noticed(_failed(editor, status))))
            return f"opened in {editor.name}"
        if self._panes.open(command, file):
            return f"opened in {editor.name}, in a pane of its own"
        with self._stage.lent():
            status = _run(command)
        if status:
            raise PyrunnerError(_failed(editor, status), ANOTHER)
        return ""


def _found(command: list[str]) -> list[str]:
    """The command with the whole path of its program, which others might not find."""
    program = shutil.which(command[0])
    if program is None:
        raise PyrunnerError(f"cannot start {command[0]}", ANOTHER)
    return [program, *command[1:]]


def _run(command: list[str]) -> int:
    try:
        return subprocess.call(command)
    except OSError as error:
        raise PyrunnerError(f"cannot start {command[0]}: {error.strerror}", ANOTHER) from error


def _failed(editor: Editor, status: int) -> str:
    return f"{editor.name} was ended by signal {-status}" if status < 0 else f"{editor.name} ended with status {status}"
