"""One line that keeps its ending however short it is."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text, cut off where the line is too short, and behind it what is not.

    Args:
        text: what may be cut off.
        ending: what is cut off last.
        least: how many cells of the text stay even so.
    """

    text: Text
    ending: Text
    least: int = 1

    def fit(self, width: int) -> Text:
        """The line, at most so many cells wide."""
        line = self.text.copy()
        line.truncate(max(width - self.ending.cell_len, self.least), overflow="ellipsis")
        line.append_text(self.ending).truncate(width, overflow="ellipsis")
        return line

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.fit(options.max_width)
