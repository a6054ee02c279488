"""Run the tests of an exercise in the user's terminal, for `breakpoint()` and `input()`."""

import os
import sys
from pathlib import Path

from pyrunner.checks.contract_run import test_files
from pyrunner.checks.judge import Judge
from pyrunner.course.content import contract
from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.foreground import run_in_foreground
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName


def debug_exercise(judge: Judge, exercise: Exercise, snapshot: Snapshot, folder: Path) -> int:
    """Run the contract against the learner's own files, so that the debugger shows their paths.

    Args:
        folder: where the learner's files are.

    Returns:
        0 if the tests passed, 1 if not.

    Raises:
        PyrunnerError: the files cannot be read or built.
    """
    for problem in snapshot.problems:
        raise PyrunnerError(problem.message, problem.hint)
    compiled = CheckName.BUILD in exercise.checks
    pristine = contract(judge.course, exercise)
    with judge.equipment.layouts.laid_out(exercise.name, pristine) as place:
        if compiled:
            build_into(place, judge, {**snapshot.files, **pristine})
        modules = place if compiled else folder
        status = run_in_foreground(pytest_command(judge, exercise, modules), place, environment())
    return 0 if status == 0 else 1


def build_into(place: Path, judge: Judge, files: dict[str, bytes]) -> None:
    build = judge.equipment.builder.build(files, Cancellation(), optimised=False)
    if not build.succeeded:
        first = build.diagnostics[0]
        where = f"{first.path}:{first.line}: " if first.path and first.line else ""
        raise PyrunnerError(f"{where}{first.message}", first.hint or "mend this first; then it can be debugged")
    build.place(place)


def pytest_command(judge: Judge, exercise: Exercise, modules: Path) -> list[str]:
    plugins = [word for plugin in judge.course.plugins for word in ("-p", plugin)]
    settings = ["-c", os.devnull, "--noconftest", "--disable-plugin-autoload", "-p", "no:cacheprovider"]
    own_files = ["-o", f"pythonpath={modules}", "--import-mode=importlib"]
    return [
        sys.executable,
        "-P",
        "-m",
        "pytest",
        "-s",
        "--no-header",
        *settings,
        *plugins,
        *own_files,
        *test_files(exercise),
    ]


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1"}
