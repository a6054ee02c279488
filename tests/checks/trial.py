"""A course of one exercise, and a judge for what is submitted to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from pyrunner.checks.judge import Judge
from pyrunner.course.model import Chapter, Course, Exercise, Lesson
from pyrunner.processes.cancellation import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Verdict
from pyrunner.workers.protocol import Workers
from tests.known_types import know_types

CONTRACT = """
from task import double


def test_doubles() -> None:
    assert double(2) == 4


def test_doubles_what_is_negative() -> None:
    assert double(-1) == -2, "a sign is no obstacle"
"""
DELIVERED = "def double(number: int) -> int:\n    return number\n"
SOLUTION = "def double(number: int) -> int:\n    return 2 * number\n"

TASK = Exercise(
    name="task",
    path=PurePosixPath("00_chapter/task"),
    title="A task",
    minutes=1,
    checks=(CheckName.TESTS,),
    teaches=Lesson(CheckName.TESTS, "test_doubles"),
    files=("task.py",),
    contract=("test_task.py",),
    hints=(),
    links=(),
    timeout=2.0,
)


@dataclass
class Trial:
    """Judges what is submitted to one exercise."""

    judge: Judge
    exercise: Exercise

    def check(
        self,
        source: str,
        *,
        cancellation: Cancellation | None = None,
        on_result: Callable[[CheckResult], None] | None = None,
    ) -> Verdict:
        """The verdict on a content of the learner's file."""
        snapshot = Snapshot(self.exercise.name, {self.exercise.files[0]: source.encode()})
        return self.judge.check(self.exercise, snapshot, cancellation=cancellation, on_result=on_result)

    def result(self, source: str) -> CheckResult:
        """The result of the only check, or of the first that did not pass."""
        verdict = self.check(source)
        return verdict.first_failure or verdict.results[0]

    def first(self, source: str) -> Diagnostic:
        """The first thing to mend."""
        return self.result(source).diagnostics[0]


def make_trial(
    folder: Path,
    workers: Workers,
    *,
    contract: str = CONTRACT,
    delivered: str = DELIVERED,
    solution: str = SOLUTION,
    more: Mapping[str, str] | None = None,
    **fields: object,
) -> Trial:
    """Write a course of one exercise.

    Args:
        more: further files of the contract, by name.
        fields: of the exercise, where it differs from `TASK`.
    """
    extra = dict(more or {})
    exercise = replace(TASK, contract=(*TASK.contract, *extra), **fields)  # type: ignore[arg-type]
    for place, files in {
        "exercises": {exercise.files[0]: delivered, "test_task.py": contract, **extra},
        "solutions": {exercise.files[0]: solution},
    }.items():
        for name, content in files.items():
            path = folder / place / exercise.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    chapter = Chapter("00_chapter", "A chapter", (exercise,))
    course = Course(folder / "exercises", folder / "solutions", "trial", "Trial", ">=3.11", (chapter,))
    if CheckName.TYPES in exercise.checks:
        know_types(folder / "cache")
    return Trial(Judge(course, folder / "cache", workers), exercise)
