"""The learner's editor."""

import shlex
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError

# How editors are told the line: `+LINE FILE`, `FILE:LINE`, or options before that.
PLUS = frozenset(
    {
        "vi",
        "vim",
        "nvim",
        "view",
        "ex",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "kak",
        "micro",
        "joe",
        "ne",
        "mg",
        "gvim",
    }
)
COLON = frozenset({"hx", "helix", "subl", "sublime_text", "zed", "zeditor"})
GOTO = frozenset({"code", "code-insiders", "codium", "cursor", "windsurf", "positron"})
JETBRAINS = ("pycharm", "charm", "pycharm-professional", "pycharm-community")
LINE_OPTION = frozenset({*JETBRAINS, "idea", "mate", "kate", "gedit"})
WINDOWED = (
    GOTO | LINE_OPTION | {"subl", "sublime_text", "zed", "zeditor", "gvim", "notepad", "notepad++", "open", "xdg-open"}
)
# What people call an editor, and its commands.
CALLED: Mapping[str, tuple[str, ...]] = {
    "vscode": ("code", "codium"),
    "helix": ("hx", "helix"),
    "zed": ("zed", "zeditor"),
    "pycharm": JETBRAINS,
    "neovim": ("nvim",),
}
# Variables by which editors can be told whose terminal this is.
AROUND = (
    ("TERM_PROGRAM", "vscode", CALLED["vscode"]),
    ("TERM_PROGRAM", "zed", CALLED["zed"]),
    ("TERMINAL_EMULATOR", "JetBrains-JediTerm", JETBRAINS),
)
VARIABLES = ("VISUAL", "EDITOR")
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


def find_editor(environment: Mapping[str, str], chosen: str = "") -> Editor:
    """The editor that the user asked for: by the settings, $VISUAL or $EDITOR; else the one around, or a usual one.

    Args:
        environment: the variables.
        chosen: what the settings say; empty when they say nothing.

    Raises:
        PyrunnerError: there is none, or a command cannot be read.
    """
    told = (("the setting `editor`", chosen), *((f"${name}", environment.get(name, "")) for name in VARIABLES))
    for where, text in told:
        if command := _words(where, text):
            return Editor((_called(command[0]), *command[1:]))
    for variable, value, names in AROUND:
        if environment.get(variable) == value and (found := _first(names)):
            return Editor((found,))
    if found := _first(USUAL):
        return Editor((found,))
    raise PyrunnerError("no editor is known", "set $EDITOR to the command that starts yours")


def _words(where: str, text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError as error:
        raise PyrunnerError(f"{where} cannot be read: {error}", f"it is {text!r}") from None


def _called(name: str) -> str:
    """The command of an editor that is not called by its command."""
    return name if shutil.which(name) else _first(CALLED.get(name.lower(), ())) or name


def _first(names: Iterable[str]) -> str | None:
    return next((name for name in names if shutil.which(name)), None)
