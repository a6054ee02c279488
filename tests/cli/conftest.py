"""The command line as a real process, in a workspace with a small course."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pyrunner.workspace.create import create_workspace
from tests.small_course import write_course

SOLVED = {
    "add": "def add(a: int, b: int) -> int:\n    return a + b\n",
    "double": "def double(a: int) -> int:\n    return a * 2\n",
    "shout": "def shout(text: str) -> str:\n    return text.upper()\n",
}


@dataclass(frozen=True)
class Done:
    """What a command left."""

    status: int
    output: str
    errors: str

    @property
    def json(self) -> dict[str, Any]:
        value = json.loads(self.output)
        assert isinstance(value, dict)
        return value


@dataclass(frozen=True)
class Shell:
    """Runs commands in a folder."""

    folder: Path

    def __call__(self, *arguments: str, **variables: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "pyrunner", *arguments],
            cwd=self.folder,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=100,
        )
        assert "Traceback" not in done.stderr
        return Done(done.returncode, done.stdout, done.stderr)

    def file(self, name: str) -> Path:
        (file,) = self.folder.glob(f"exercises/*/{name}/{name}.py")
        return file

    def solve(self, name: str) -> None:
        self.file(name).write_text(SOLVED[name])


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    folder = tmp_path / "workspace"
    create_workspace(folder, write_course(tmp_path / "course"))
    return Shell(folder)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A workspace that several tests look at and none changes."""
    folder = tmp_path_factory.mktemp("still")
    create_workspace(folder / "workspace", write_course(folder / "course"))
    return Shell(folder / "workspace")
