"""The idea of a solution, in its own words, as far as there is room."""

import re
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

from pyrunner.snapshot import Snapshot
from pyrunner.ui.prose import paragraphs
from pyrunner.ui.task import opening

INTRODUCED = "The idea:"
EMPTY_LINE = re.compile(r"\n\s*\n")
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Idea:
    """As many whole sentences as fit; the beginning of the first where not even that does.

    Args:
        text: the idea.
        lines: how many it may take.
    """

    text: str
    lines: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrower = options.update_width(max(options.max_width - 1, 1))
        sentences = BETWEEN_SENTENCES.split(self.text)
        for count in range(len(sentences), 0, -1):
            lines = console.render_lines(paragraphs(" ".join(sentences[:count])), narrower, pad=False)
            if len(lines) <= self.lines:
                break
        for number, line in enumerate(lines[: self.lines], start=1):
            yield from line
            if number == self.lines < len(lines):
                yield Segment("…")
            yield Segment.line()


def idea_of(solution: Snapshot) -> str:
    """The paragraph that a solution's docstring gives to the idea: the one that says so, or the first after its title.

    Empty where there is none.
    """
    _, *told = EMPTY_LINE.split(opening(next(iter(solution.files.values()), b"")))
    return next((paragraph for paragraph in told if paragraph.startswith(INTRODUCED)), told[0] if told else "")
