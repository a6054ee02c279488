"""Read what the learner saved."""

import os
import stat
from pathlib import Path

from pyrunner.course.model import Exercise
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Diagnostic
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.shadows import shadow_warnings

LARGEST_FILE = 1_000_000
"""Bytes; a source file larger than this was not written by hand."""


class _Unreadable(Exception):
    """Why a file is no source, with what to do."""

    def __init__(self, message: str, hint: str, code: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.code, self.line = message, hint, code, line


def take_snapshot(workspace: Workspace, exercise: Exercise) -> Snapshot:
    """The learner's files as they are now, each read once.

    What keeps a file from being read as source becomes one of the snapshot's problems; nothing is raised.
    """
    files: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for name in exercise.files:
        try:
            files[name] = _read_source(workspace, exercise, name)
        except _Unreadable as error:
            problems.append(Diagnostic(error.message, path=name, line=error.line, code=error.code, hint=error.hint))
    return Snapshot(exercise.name, files, tuple(problems), tuple(shadow_warnings(workspace.folder(exercise))))


def _read_source(workspace: Workspace, exercise: Exercise, name: str) -> bytes:
    reset = f"pyrunner reset {exercise.name} brings back the original, and keeps what is there now"
    content = _read_bytes(workspace.folder(exercise) / name, name, reset)
    if not content.strip() and _delivered_with_content(workspace, exercise, name):
        raise _Unreadable(f"{name} is empty", reset, "empty")
    if b"\0" in content:
        raise _Unreadable(f"{name} is not text: it holds null bytes", reset, "binary")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"{name} is not UTF-8: byte 0x{content[error.start]:02x} in line {line}"
        raise _Unreadable(message, "save it as UTF-8 in your editor", "not-utf-8", line) from None
    return content


def _read_bytes(path: Path, name: str, reset: str) -> bytes:
    try:
        # A pipe or a device in the file's place could block for ever, so look before opening, and open without waiting.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _Unreadable(f"{name} is a folder, not a file", reset, "folder")
        if not stat.S_ISREG(mode):
            raise _Unreadable(f"{name} is not a regular file", reset, "special")
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _Unreadable(f"{name} is gone", reset, "gone") from None
    except PermissionError:
        raise _Unreadable(f"{name} may not be read", f"make it readable: chmod u+r {name}", "unreadable") from None
    except OSError as error:
        raise _Unreadable(f"{name} cannot be read: {error.strerror}", reset, "unreadable") from None
    if len(content) > LARGEST_FILE:
        raise _Unreadable(f"{name} is larger than {LARGEST_FILE:,} bytes", reset, "too-large")
    return content


def _delivered_with_content(workspace: Workspace, exercise: Exercise, name: str) -> bool:
    try:
        return bool((workspace.course.root / exercise.path / name).read_bytes().strip())
    except OSError:
        return True
