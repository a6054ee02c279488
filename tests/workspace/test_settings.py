"""In a workspace, plain pytest and plain mypy agree with what the exercises demand."""

import subprocess
import sys
from pathlib import Path

import pytest

from pyrunner.course.content import solution
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.reveal import reveal_solution
from tests.small_course import write


def run(workspace: Workspace, *arguments: str | Path) -> tuple[int, str]:
    command = [sys.executable, "-m", *arguments]
    finished = subprocess.run(command, cwd=workspace.root, capture_output=True, text=True, check=False)
    return finished.returncode, finished.stdout + finished.stderr


def solve(workspace: Workspace) -> None:
    for exercise in workspace.course.exercises:
        workspace.file(exercise).write_bytes(solution(workspace.course, exercise).files[exercise.files[0]])
        reveal_solution(workspace, exercise)


def test_plain_pytest_fails_what_is_broken_and_tests_the_rest(workspace: Workspace) -> None:
    write(workspace.file(workspace.course.exercises[2]), "def shout(\n")
    status, output = run(workspace, "pytest", "-q")
    assert status == 1
    assert "test_add.py::test_adds" in output
    assert "test_shout.py" in output
    assert "1 failed, 2 passed, 1 error" in output


def test_plain_pytest_passes_what_is_solved(workspace: Workspace) -> None:
    solve(workspace)
    for arguments in (["pytest", "-q"], ["pytest", "-q", "."], ["pytest", "-q", "exercises/00_sums/add"]):
        status, output = run(workspace, *arguments)
        assert status == 0, output


def test_plain_mypy_is_strict_and_finds_what_is_wrong(workspace: Workspace) -> None:
    status, output = run(workspace, "mypy")
    assert status == 1
    assert 'double.py:5: error: Incompatible return value type (got "float", expected "int")' in output
    assert "Found 1 error" in output
    write(workspace.exercises / "00_sums" / "add" / "scratch.py", "def f(x): return x\n")
    assert "[no-untyped-def]" in run(workspace, "mypy")[1], "strict"


@pytest.mark.parametrize("arguments", [["mypy"], ["mypy", "."], ["mypy", "exercises/00_sums/double"]])
def test_plain_mypy_passes_what_is_solved_with_its_solutions_beside_it(
    workspace: Workspace, arguments: list[str]
) -> None:
    solve(workspace)
    status, output = run(workspace, *arguments)
    assert status == 0, output


def test_plain_pytest_builds_a_compiled_exercise(workspace: Workspace) -> None:
    folder = workspace.exercises / "00_sums" / "twice"
    write(folder / "twice.pyx", "def twice(int a):\n    return a * 2\n")
    write(folder / "twice.pyi", "def twice(a: int) -> int: ...\n")
    write(folder / "test_twice.py", "from twice import twice\n\n\ndef test_it() -> None:\n    assert twice(2) == 4\n")
    status, output = run(workspace, "pytest", "-q", folder)
    assert status == 0, output
    assert run(workspace, "mypy", folder)[0] == 0
    left = sorted(entry.name for entry in folder.iterdir() if entry.name != "__pycache__")
    assert left == ["test_twice.py", "twice.pyi", "twice.pyx"], "nothing is built beside the source"
