"""The learner's editor."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError

# How editors are told the line: `+LINE FILE`, `FILE:LINE`, or options before that.
PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "ne", "mg"}
)
COLON = frozenset({"hx", "helix", "subl", "sublime_text", "zed", "zeditor"})
GOTO = frozenset({"code", "code-insiders", "codium", "cursor", "windsurf", "positron"})
LINE_OPTION = frozenset({"pycharm", "charm", "idea", "mate", "kate", "gedit"})
WINDOWED = (
    GOTO | LINE_OPTION | {"subl", "sublime_text", "zed", "zeditor", "gvim", "notepad", "notepad++", "open", "xdg-open"}
)
USUAL = ("nano", "vim", "nvim", "vi", "hx", "notepad")


@dataclass(frozen=True, slots=True)
class Editor:
    """A command, and whether it works in the terminal that it was started from."""

    command: tuple[str, ...]

    @property
    def name(self) -> str:
        return Path(self.command[0]).stem.lower()

    @property
    def needs_terminal(self) -> bool:
        return self.name not in WINDOWED

    def opening(self, file: Path, line: int | None) -> list[str]:
        """The whole command that opens a file, at a line where the editor is known to understand that."""
        if line is None:
            return [*self.command, str(file)]
        if self.name in PLUS:
            return [*self.command, f"+{line}", str(file)]
        if self.name in COLON:
            return [*self.command, f"{file}:{line}"]
        if self.name in GOTO:
            return [*self.command, "--goto", f"{file}:{line}"]
        if self.name in LINE_OPTION:
            return [*self.command, "--line", str(line), str(file)]
        return [*self.command, str(file)]


def find_editor(environment: Mapping[str, str]) -> Editor:
    """The editor that the user asked for: $VISUAL, $EDITOR, the one around this terminal, or a usual one.

    Raises:
        PyrunnerError: there is none.
    """
    for variable in ("VISUAL", "EDITOR"):
        if command := shlex.split(environment.get(variable, "")):
            return Editor(tuple(command))
    if environment.get("TERM_PROGRAM") == "vscode" and (code := shutil.which("code")):
        return Editor((code,))
    for name in USUAL:
        if shutil.which(name):
            return Editor((name,))
    raise PyrunnerError("no editor is known", "set $EDITOR to the command that starts yours")


def run_editor(editor: Editor, file: Path, line: int | None) -> None:
    """Open a file, and wait for an editor that works in this terminal.

    Raises:
        PyrunnerError: the editor cannot be started, or failed.
    """
    command = editor.opening(file, line)
    try:
        if editor.needs_terminal:
            status = subprocess.call(command)
        else:
            subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=os.name == "posix",
            )
            status = 0
    except OSError as error:
        raise PyrunnerError(f"cannot start {command[0]}: {error.strerror}", "set $EDITOR to another one") from error
    if status:
        raise PyrunnerError(f"{command[0]} ended with status {status}")
