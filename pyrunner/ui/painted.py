"""A screen on a background of its own."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style


@dataclass(frozen=True, slots=True)
class Painted:
    """Something whose lines are as wide as the console, so that the background is; as it is where there are no colours.

    Args:
        content: what is shown.
        base: the colours of plain text and of what is behind it.
    """

    content: RenderableType
    base: Style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if console.color_system is None:
            yield self.content
            return
        for line in console.render_lines(self.content, options, style=self.base, pad=True):
            yield from line
            yield Segment.line()
