"""Screens without blanks at the ends of their lines, which would make a copy of them untidy."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from pyrunner.ui.canvas import Line


@dataclass(frozen=True, slots=True)
class Tidy:
    """Something, without what rich fills its lines up with."""

    content: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in console.render_lines(self.content, options, pad=False):
            yield from without_trailing_blanks(line)
            yield Segment.line()


def without_trailing_blanks(line: Sequence[Segment]) -> Line:
    """A line up to its last character that is seen."""
    kept = list(line)
    while kept and not kept[-1].control:
        text, style, _ = kept.pop()
        if stripped := text.rstrip(" "):
            return [*kept, Segment(stripped, style)]
    return kept
