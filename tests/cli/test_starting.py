"""Short commands import nothing that takes longer than they do."""

import re
import subprocess
import sys

import pytest

from tests.cli.conftest import Shell
from tests.course.index_files import make_old

HEAVY = {
    "asyncio",
    "filelock",
    "numpy",
    "pydantic",
    "pydantic_core",
    "rich.markdown",
    "rich.traceback",
    "tarfile",
    "tomllib",
    "typer.rich_utils",
    "watchfiles",
}
IMPORTED = re.compile(r"^import time:.*\| +(\S+)$", re.MULTILINE)


@pytest.fixture
def ready(shell: Shell) -> Shell:
    """A workspace that was not made just now, in which a command was run before."""
    make_old(shell.folder / ".pyrunner/course")
    shell("list")
    return shell


def imported(shell: Shell, *arguments: str, status: int = 0) -> set[str]:
    command = [sys.executable, "-X", "importtime", "-m", "pyrunner", *arguments]
    done = subprocess.run(command, cwd=shell.folder, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    return set(IMPORTED.findall(done.stderr))


@pytest.mark.parametrize(
    "arguments",
    [
        ["hint", "add"],
        ["hint", "add", "--all"],
        ["hint"],
        ["list"],
        ["list", "--json"],
        ["list", "--plain"],
        ["stats"],
        ["stats", "--json"],
    ],
)
def test_a_short_command_imports_nothing_heavy(ready: Shell, arguments: list[str]) -> None:
    modules = imported(ready, *arguments)
    assert "pyrunner.cli.main" in modules
    assert modules & HEAVY == set()


@pytest.mark.parametrize("arguments", [["explain", "KeyError"], ["explain", "KeyError", "--json"], ["explain"]])
def test_explain_imports_only_what_reads_its_entries(shell: Shell, arguments: list[str]) -> None:
    modules = imported(shell, *arguments)
    assert modules & HEAVY == {"tomllib"}
    assert not {name for name in modules if name.partition(".")[0] == "pygments"}
    assert not {name for name in modules if name.startswith(("pyrunner.course", "pyrunner.workspace"))}


def test_names_of_exercises_are_taken_as_they_are(ready: Shell) -> None:
    assert "pydantic" not in imported(ready, "check", "add", "--json", status=1)


def test_help_imports_nothing_to_draw_with(ready: Shell) -> None:
    modules = imported(ready, "--help")
    assert not {name for name in modules if name.partition(".")[0] in {"rich", "pygments"}}
    assert modules & HEAVY == set()


def test_a_value_that_needs_conversion_is_converted(ready: Shell) -> None:
    listed = ready("list", "--workspace", str(ready.folder / "exercises"), "--json")
    assert listed.json["total"] == 3


def test_a_name_that_is_needed_is_asked_for(ready: Shell) -> None:
    done = ready("bench")
    assert (done.status, done.errors.splitlines()[0]) == (2, "error: NAME is missing")
