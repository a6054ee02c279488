"""A course of one exercise that asks for speed."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from pyrunner.checks.judge import Judge
from pyrunner.course.model import BenchmarkSpec, Chapter, Course, Exercise, Gate, Lesson
from pyrunner.process import Cancellation, Completed, Ending
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

SUPPORT = """\
def arguments(size):
    return (size,)


def add_up(size):
    total = 0
    for number in range(size):
        total += number
    return total


def builtin(size):
    return sum(range(size))
"""
FAST = "def total(size):\n    return size * (size - 1) // 2\n"
SLOW = SUPPORT.replace("add_up", "total")
EXERCISE = Exercise(
    name="total",
    path=PurePosixPath("00_chapter/total"),
    title="A total",
    minutes=1,
    checks=(CheckName.SPEED,),
    teaches=Lesson(CheckName.SPEED),
    files=("total.py",),
    contract=("bench_total.py",),
    hints=(),
    links=(),
    benchmark=BenchmarkSpec(
        "total", "bench_total.py", {"python": "add_up", "builtin": "builtin"}, (1000, 30_000), Gate(30_000, 3.0)
    ),
)


class Race:
    """Judges and measures what is submitted to the exercise."""

    def __init__(self, folder: Path, workers: Workers, solution: str = FAST, file: str = "total.py") -> None:
        self.exercise = replace(EXERCISE, files=(file,))
        for place, name, content in (
            ("exercises", "bench_total.py", SUPPORT),
            ("exercises", file, SLOW),
            ("solutions", file, solution),
        ):
            path = folder / place / self.exercise.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        chapter = Chapter("00_chapter", "A chapter", (self.exercise,))
        course = Course(folder / "exercises", folder / "solutions", "race", "A race", ">=3.11", (chapter,))
        self.judge = Judge(course, folder / "cache", workers)

    def snapshot(self, source: str) -> Snapshot:
        """The learner's file with this content."""
        return Snapshot(self.exercise.name, {self.exercise.files[0]: source.encode()})

    def run(self, source: str) -> CheckResult:
        """What the speed check says."""
        return self.judge.check(self.exercise, self.snapshot(source)).results[-1]


class ScriptedWorkers:
    """Answers as if `yours` had been so many times as fast as pure Python, one answer after another."""

    def __init__(self, *speedups: float) -> None:
        self.left = list(speedups)

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        times = {"python": 1.0, "yours": 1.0 / self.left.pop(0)}
        reports: list[dict[str, Any]] = [
            {"kind": "timing", "variant": variant, "size": 30_000, "rounds": [seconds, 2 * seconds, 2 * seconds]}
            for variant, seconds in times.items()
        ]
        return Answer(Completed(Ending.EXITED, 0, "", 0.1), (*reports, {"kind": "end"}), complete=True)

    def expect(self, needs: Iterable[Need]) -> None:
        pass

    def close(self) -> None:
        pass
