"""The learner's files beside the reference solution."""

import difflib
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.snapshot import Snapshot
from pyrunner.ui.code_frame import source_lines
from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.paragraphs import Paragraphs
from pyrunner.ui.plain_text import visible
from pyrunner.ui.task import DOCSTRING, without_task
from pyrunner.ui.tidy import Tidy


def comparison_screen(exercise: Exercise, yours: Snapshot, reference: Snapshot) -> RenderableType:
    """The solution in full, then how the learner's files differ from it.

    Args:
        exercise: the exercise.
        yours: the learner's files.
        reference: the solution.
    """
    pieces: list[RenderableType] = []
    for name in exercise.files:
        solution, own = reference.files.get(name, b""), yours.files.get(name, b"")
        pieces += [Text(f"{name}, the solution", style="title"), Text(), *_source(name, solution.rstrip()), Text()]
        pieces += [*_difference(name, own, solution), Text()]
    return Tidy(Group(*pieces[:-1]))


def _source(name: str, content: bytes) -> Iterator[RenderableType]:
    """A file; the prose at its top is set anew for the width there is."""
    lines = source_lines(name, content)
    text = visible(content.decode("utf-8", "replace"))
    above = below = 0
    if match := DOCSTRING.match(text):
        above, below = match["above"].count("\n"), match[0].count("\n") + 1
    yield from map(CodeLine, lines[:above])
    if match:
        yield Paragraphs(match["literal"].removesuffix('\n"""'), style="quiet")
    if match and match["literal"].endswith('\n"""'):
        yield Text('"""', style="quiet")
    yield from map(CodeLine, lines[below:])


def _difference(name: str, own: bytes, solution: bytes) -> list[RenderableType]:
    before, after = (_code(content).splitlines() for content in (own, solution))
    if before == after:
        return [Text(f"{name}: your code is the same", style="quiet")]
    head = [Text(f"{name}, from yours (-) to the solution (+)", style="title"), Text()]
    changes = list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]
    return [*head, *map(_change, changes)]


def _code(content: bytes) -> str:
    """A file without the docstring at its top, which tells the story in one and the idea in the other."""
    return without_task(visible(content.decode("utf-8", "replace"))).strip()


def _change(line: str) -> RenderableType:
    if line.startswith("@@"):
        return Text("⋮", style="quiet")
    style = {"+": "added", "-": "removed"}.get(line[:1], "")
    return CodeLine(Text(line[1:], style=style), Text(f"{line[:1]} ", style=style))
