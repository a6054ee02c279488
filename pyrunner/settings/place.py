"""Where settings stand."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

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


def _user_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "linux":
        # As platformdirs says, whose import takes a short command a tenth of its time.
        chosen = environment.get("XDG_CONFIG_HOME", "").strip()
        return (Path(chosen) if chosen else Path("~/.config").expanduser()) / "pyrunner"
    from platformdirs import user_config_path

    return user_config_path("pyrunner", appauthor=False)
