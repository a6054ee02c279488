"""What every program is started with, so that all have the same Python and no settings of the user's."""

import os
import sys
from pathlib import Path

SETTINGS = ("PYTHON", "PYTEST", "MYPY", "COV_", "LC_", "PYRUNNER")
UNWANTED = frozenset({"NO_COLOR", "FORCE_COLOR", "CI", "COLUMNS", "LINES", "TERM_PROGRAM", "VISUAL", "EDITOR"})
PROGRAMS = Path(sys.executable).parent


def plain_environment() -> dict[str, str]:
    """The variables of this process without settings, and this Python's programs before all others."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED and not name.startswith(SETTINGS)}
    path = f"{PROGRAMS}{os.pathsep}{kept.get('PATH', os.defpath)}"
    return {**kept, "PATH": path, "TERM": "xterm-256color", "LANG": "C.UTF-8"}


def pyrunner(*arguments: str) -> list[str]:
    """The command that runs pyrunner with this Python."""
    script = PROGRAMS / "pyrunner"
    begin = [str(script)] if script.exists() else [sys.executable, "-m", "pyrunner"]
    return [*begin, *arguments]
