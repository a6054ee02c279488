"""Where settings stand."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

# Something is named pyrunner outside of a comment, as `[tool.pyrunner]` is.
NAMED = re.compile(rb"^[^#\n]*\bpyrunner\b", re.MULTILINE)
VARIABLE = "PYRUNNER_SETTINGS"
"""The environment variable that names another file than the usual one of the user."""


def user_file(environment: Mapping[str, str] = os.environ) -> Path:
    """The user's own settings file, which need not exist."""
    if named := environment.get(VARIABLE):
        return Path(named).expanduser()
    return _user_folder(environment) / "settings.toml"


def workspace_file(folder: Path) -> Path | None:
    """The `pyproject.toml` of the workspace around a folder; None where there is no workspace.

    A pyproject.toml within an exercise is not meant: there it is what the learner mends.
    """
    start = folder.absolute()
    for place in (start, *start.parents):
        if (place / ".pyrunner" / "course").is_dir() or (place / "exercises" / "course.toml").is_file():
            return place / "pyproject.toml"
    return None


def has_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether anything may be set for a folder: to read settings, more is to be imported than most commands need."""
    project = workspace_file(folder)
    try:
        return bool(content(user_file(environment)) or (project and NAMED.search(content(project))))
    except OSError:
        return True


def content(path: Path) -> bytes:
    """What a file holds; nothing where there is none.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""


def _user_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "linux":
        # As platformdirs says, whose import takes a short command a tenth of its time.
        chosen = environment.get("XDG_CONFIG_HOME", "").strip()
        return (Path(chosen) if chosen else Path("~/.config").expanduser()) / "pyrunner"
    from platformdirs import user_config_path

    return user_config_path("pyrunner", appauthor=False)
