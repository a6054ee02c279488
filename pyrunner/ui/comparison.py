"""The learner's files beside the reference solution."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.snapshot import Snapshot
from pyrunner.ui.changes import rows
from pyrunner.ui.code_frame import source_lines
from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.paragraphs import Paragraphs
from pyrunner.ui.plain_text import visible
from pyrunner.ui.side_by_side import SideBySide, unified
from pyrunner.ui.task import opening, without_task
from pyrunner.ui.tidy import Tidy

SIDE_BY_SIDE_FROM = 100
"""Cells from which on two sources fit beside each other."""
TITLES = ("yours", "the solution")


def comparison_screen(exercise: Exercise, yours: Snapshot, reference: Snapshot) -> RenderableType:
    """What the solution says of itself, and how the learner's files differ from it.

    Args:
        exercise: the exercise.
        yours: the learner's files.
        reference: the solution.
    """
    return Tidy(Comparison(exercise, yours, reference))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two columns where there is room for them; else one, in which what the solution has follows what it replaces."""

    exercise: Exercise
    yours: Snapshot
    reference: Snapshot

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wide = options.max_width >= SIDE_BY_SIDE_FROM
        for number, name in enumerate(self.exercise.files):
            solution, own = self.reference.files.get(name, b""), self.yours.files.get(name, b"")
            if number:
                yield Text()
            yield Text(f"{name}, the solution", style="title")
            yield Text()
            if told := opening(solution):
                yield Group(Paragraphs(told), Text())
            yield from _compared(name, own, solution, wide=wide)


def _compared(name: str, own: bytes, solution: bytes, *, wide: bool) -> Iterator[RenderableType]:
    every = rows(_lines(own), _lines(solution))
    if all(row.same for row in every):
        yield Text(f"{name}: your code is the same", style="quiet")
        yield Text()
        yield from map(CodeLine, source_lines(name, _code(solution).encode()))
    elif wide:
        yield SideBySide(every, TITLES)
    else:
        yield Text(f"{name}, from yours (-) to the solution (+)", style="title")
        yield Text()
        yield from unified(every)


def _lines(content: bytes) -> tuple[str, ...]:
    return tuple(visible(_code(content)).splitlines())


def _code(content: bytes) -> str:
    """A file without the docstring at its top, which tells the story in one and the idea in the other."""
    return without_task(content.decode("utf-8", "replace")).strip()
