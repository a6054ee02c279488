"""`check --all` against running pytest and mypy for each exercise, on the bundled course as it is delivered."""

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pyrunner.course.locate import bundled_course
from pyrunner.course.model import Exercise
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.model import Workspace
from tests.benchmarks.environment import plain_environment, pyrunner
from tests.benchmarks.places import ready
from tests.benchmarks.rest import wait_for_rest
from tests.benchmarks.series import Outcome, Series

PART = "check --all"
WHOLE = "all exercises"
Passed = dict[tuple[str, str], bool]
"""Whether something passed, by the exercise and the check."""


def measure_everything(folder: Path, rounds: int, advance: Callable[[], None]) -> Outcome:
    """Check every exercise in both ways, in turn, after a first time that fills all caches.

    Args:
        folder: for everything that is written.
        rounds: how often.
        advance: called after each round.
    """
    workspace = ready(create_workspace(folder / "everything", bundled_course()))
    exercises = workspace.course.exercises
    check_by_commands(workspace, exercises)
    check_all(workspace)
    ours: list[float] = []
    theirs: list[float] = []
    wrong, judged = [], 0
    for _ in range(rounds):
        said = timed(partial(check_all, workspace), ours)
        expected = timed(partial(check_by_commands, workspace, exercises), theirs)
        compared = expected.keys() & said.keys()
        judged += len(compared)
        wrong += [f"{PART}: {case}: passed is {said[case]}" for case in compared if said[case] != expected[case]]
        advance()
    subject = f"{len(exercises)} exercises"
    series = (
        Series(PART, subject, WHOLE, "pyrunner", tuple(ours)),
        Series(PART, subject, WHOLE, "commands", tuple(theirs)),
    )
    return Outcome(series, judged, tuple(wrong))


def timed(check: Callable[[], Passed], seconds: list[float]) -> Passed:
    """Check, and add how long it took to a list."""
    wait_for_rest(time.sleep)
    start = time.perf_counter()
    said = check()
    seconds.append(time.perf_counter() - start)
    return said


def check_all(workspace: Workspace) -> Passed:
    """`pyrunner check --all`: what each check said that could be run."""
    output = run(pyrunner("check", "--all", "--json"), workspace.root).stdout
    return {
        (exercise["exercise"], check["check"]): check["outcome"] == "passed"
        for exercise in json.loads(output)["exercises"]
        for check in exercise["checks"]
        if check["outcome"] in ("passed", "failed")
    }


def check_by_commands(workspace: Workspace, exercises: Sequence[Exercise]) -> Passed:
    """pytest and mypy as commands, for one exercise after the other."""
    passed: Passed = {}
    for exercise in exercises:
        place = workspace.folder(exercise).relative_to(workspace.root)
        typed = [str(place / name) for name in typed_files(exercise)]
        passed[exercise.name, "tests"] = succeeded(["pytest", "-q", str(place)], workspace.root)
        passed[exercise.name, "types"] = succeeded(["mypy", "--strict", *typed], workspace.root)
    return passed


def typed_files(exercise: Exercise) -> list[str]:
    """What mypy is given: sources and interfaces, but not what only measures."""
    support = exercise.benchmark.support if exercise.benchmark is not None else None
    names = [name for name in (*exercise.files, *exercise.contract) if name.endswith((".py", ".pyi"))]
    return [name for name in names if name != support]


def succeeded(command: Sequence[str], folder: Path) -> bool:
    return run(command, folder).returncode == 0


def run(command: Sequence[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    return subprocess.run(
        command,
        cwd=folder,
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
