"""A line of source that may be longer than the screen is wide."""

from dataclasses import dataclass, field

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

CONTINUED = "↪ "
NARROWEST = 8


@dataclass(frozen=True, slots=True)
class CodeLine:
    """Source; what is too long for one line goes on below, as far in and behind a mark.

    Args:
        text: the line.
        before: stands before it, and as much space before what goes on below.
    """

    text: Text
    before: Text = field(default_factory=Text)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        room = options.max_width - self.before.cell_len
        if self.text.cell_len <= room:
            yield Text.assemble(self.before, self.text)
            return
        indent = len(self.text.plain) - len(self.text.plain.lstrip())
        width = max(room - indent - len(CONTINUED), NARROWEST)
        pieces = self.text[indent:].wrap(console, width, overflow="fold")
        yield Text.assemble(self.before, " " * indent, pieces[0])
        for piece in pieces[1:]:
            yield Text.assemble(" " * (self.before.cell_len + indent), (CONTINUED, "quiet"), piece)
