"""Two texts beside each other, or in each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

from pyrunner.ui.canvas import Line as Segments
from pyrunner.ui.changes import Line, Row
from pyrunner.ui.code_line import CodeLine

BETWEEN = " │ "
REMOVED, ADDED, SAME = "- ", "+ ", "  "
STYLES = {REMOVED: "removed", ADDED: "added", SAME: ""}


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Rows in two columns; what differs is marked at the beginning of its line, and within it.

    Args:
        rows: what to show.
        titles: of the columns.
    """

    rows: Sequence[Row]
    titles: tuple[str, str]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min((options.max_width - len(BETWEEN)) // 2, self._widest())
        column = options.update_width(width)
        between = list(Text(BETWEEN, style="quiet").render(console))
        left, right = (Text(f"{SAME}{title}", style="title") for title in self.titles)
        for old, new in [(left, right), *map(_cells, self.rows)]:
            above = console.render_lines(old, column)
            beside = console.render_lines(new, column, pad=False)
            blank: Segments = [Segment(" " * width)]
            for index in range(max(len(above), len(beside))):
                yield from above[index] if index < len(above) else blank
                yield from between
                yield from beside[index] if index < len(beside) else []
                yield Segment.line()

    def _widest(self) -> int:
        lines = [line.text for row in self.rows for line in (row.before, row.after) if line]
        return max(map(cell_len, [*lines, *self.titles]), default=0) + len(SAME)


def unified(rows: Sequence[Row]) -> Iterator[CodeLine]:
    """Rows in one column: lines that were taken out, then those in their place."""
    added: list[CodeLine] = []
    for row in rows:
        if row.same and row.after:
            yield from added
            added.clear()
            yield _code_line(row.after, SAME)
            continue
        if row.before:
            yield _code_line(row.before, REMOVED)
        if row.after:
            added.append(_code_line(row.after, ADDED))
    yield from added


def _cells(row: Row) -> tuple[CodeLine | Text, CodeLine | Text]:
    marks = (SAME, SAME) if row.same else (REMOVED, ADDED)
    left, right = (
        _code_line(line, mark) if line else Text() for line, mark in zip((row.before, row.after), marks, strict=True)
    )
    return left, right


def _code_line(line: Line, mark: str) -> CodeLine:
    """A line behind its mark, with what differs within it marked."""
    text = Text(line.text, style=STYLES[mark])
    for start, end in line.marked:
        text.stylize("difference", start, end)
    return CodeLine(text, Text(mark, style=STYLES[mark]))
