"""The learner's files beside the reference solution."""

import difflib

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.snapshot import Snapshot
from pyrunner.ui.code_frame import source_lines
from pyrunner.ui.plain_text import visible
from pyrunner.ui.task import DOCSTRING


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
        pieces += [Text(f"{name}, the solution", style="title"), Text(), *source_lines(name, solution.rstrip()), Text()]
        pieces += [*_difference(name, own, solution), Text()]
    return Group(*pieces[:-1])


def _difference(name: str, own: bytes, solution: bytes) -> list[Text]:
    before, after = (_code(content).splitlines() for content in (own, solution))
    if before == after:
        return [Text(f"{name}: your code is the same", style="quiet")]
    head = [Text(f"{name}, from yours (-) to the solution (+)", style="title"), Text()]
    changes = list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]
    return head + [_change(line) for line in changes]


def _code(content: bytes) -> str:
    """A file without the docstring at its top, which tells the story in one and the idea in the other."""
    return DOCSTRING.sub("", visible(content.decode("utf-8", "replace")), count=1).strip()


def _change(line: str) -> Text:
    if line.startswith("@@"):
        return Text("⋮", style="quiet")
    style = {"+": "added", "-": "removed"}.get(line[:1], "")
    return Text(f"{line[:1]} {line[1:]}", style=style, no_wrap=False)
