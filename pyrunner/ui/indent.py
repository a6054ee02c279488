"""Text set in from the left, without the blanks on the right that would make a copy of it untidy."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text


@dataclass(frozen=True, slots=True)
class Indented:
    """Something, behind a mark on its first line and as much space on the others.

    Args:
        content: what is set in.
        mark: stands before the first line; its width is that of the indent.
    """

    content: RenderableType
    mark: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        indent = self.mark.cell_len
        lines = console.render_lines(self.content, options.update_width(max(options.max_width - indent, 1)), pad=False)
        for number, line in enumerate(lines):
            if number == 0:
                yield from self.mark.render(console)
            elif line:
                yield Segment(" " * indent)
            yield from line
            yield Segment.line()


def indented(content: RenderableType) -> Indented:
    """Set in by two cells."""
    return Indented(content, Text("  "))
