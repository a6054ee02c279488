"""How a solution opens."""

import re
from collections.abc import Iterator

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_solutions
from pyrunner.authoring.report import Finding

FEWEST_LINES = 3
SOURCES = (".py", ".pyx")
OPENING = re.compile(r"\A(?:[ \t]*(?:#[^\n]*)?\n)*[rR]?(\"\"\"|''')(.*?)\1", re.DOTALL)


def docstring_lines(source: str) -> int:
    """The number of lines, blank ones not counted, of the docstring that a module opens with."""
    opening = OPENING.match(source)
    return len([line for line in opening.group(2).splitlines() if line.strip()]) if opening else 0


def solution_explains_itself(dossier: Dossier) -> Iterator[Finding]:
    """A solution opens with three lines or more: the idea, the trap, when not to use it."""
    name = dossier.exercise.files[0]
    content = dossier.solution.files.get(name, b"")
    if name.endswith(SOURCES) and content and docstring_lines(content.decode(errors="replace")) < FEWEST_LINES:
        yield Finding(
            in_solutions(dossier.course, dossier.exercise, name),
            f"opens with fewer than {FEWEST_LINES} lines of docstring",
            "tell the idea, the trap, and when not to use it",
        )
