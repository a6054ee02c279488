"""A few lines of source around the line to look at."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from pyrunner.ui.plain_text import POINTER, visible

LEXERS = {".py": "python", ".pyi": "python", ".pyx": "cython", ".pxd": "cython", ".toml": "toml", ".ini": "ini"}

LONGEST_LINE = 3
FEWEST_MARKED = 8


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """Source with its line numbers, a pointer at one line and a caret under its columns.

    Args:
        name: the file's name, which tells its language.
        source: the whole content, as it was judged.
        line: the line to point at, counted from 1.
        column: counted from 1; without it no caret is drawn.
        end_column: the column behind the last marked character.
        around: how many lines to show before and after.
    """

    name: str
    source: bytes
    line: int
    column: int | None = None
    end_column: int | None = None
    around: int = 2

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = source_lines(self.name, self.source)
        if not 1 <= self.line <= len(lines):
            return
        first, last = self._span(lines)
        indent = _common_indent([lines[number - 1].plain for number in range(first, last + 1)])
        digits = len(str(last))
        room = max(options.max_width - digits - 5, 8)
        for number in range(first, last + 1):
            line = lines[number - 1]
            if number == self.line and self.column is None:
                yield from self._whole(console, line[indent:] if line else line, digits, room)
                continue
            skipped = self._skipped(line.plain, indent, room) if number == self.line else indent
            before = gutter(f"{number:>{digits}}", here=number == self.line)
            yield Text.assemble(before, _crop(line, skipped, room, marked=skipped > indent))
            if number == self.line:
                yield self._caret(line.plain, skipped, digits, room)

    def _span(self, lines: Sequence[Text]) -> tuple[int, int]:
        """The first and last line to show: no empty lines at the ends."""
        first, last = max(self.line - self.around, 1), min(self.line + self.around, len(lines))
        while first < self.line and not lines[first - 1].plain.strip():
            first += 1
        while last > self.line and not lines[last - 1].plain.strip():
            last -= 1
        return first, last

    def _whole(self, console: Console, line: Text, digits: int, room: int) -> Iterator[Text]:
        """The line to look at, on as many lines as it needs, up to a few."""
        pieces = line.wrap(console, room, overflow="fold", no_wrap=False)[:LONGEST_LINE] if line else [line]
        for number, piece in enumerate(pieces):
            piece.rstrip()
            before = gutter(f"{self.line:>{digits}}" if number == 0 else " " * digits, here=number == 0)
            yield Text.assemble(before, piece)

    def _skipped(self, text: str, indent: int, room: int) -> int:
        """How many characters to leave out on the left: none, unless the caret's first ones were out of sight."""
        start = (self.column or 1) - 1
        end = max((self.end_column or 0) - 1, start + 1)
        needed = cell_len(text[indent : min(end, start + FEWEST_MARKED)])
        if needed < room or cell_len(text[indent:]) <= room:
            return indent
        return max(min(start - 8, end + 1 - room), indent)

    def _caret(self, text: str, skipped: int, digits: int, room: int) -> Text:
        start = (self.column or 1) - 1
        end = max((self.end_column or start + 2) - 1, start + 1)
        offset = cell_len(text[skipped:start])
        width = max(min(cell_len(text[start:end]), room - offset), 1)
        return Text.assemble(gutter(" " * digits, here=False), " " * offset, ("^" * width, "frame.caret"))


@lru_cache(maxsize=8)
def source_lines(name: str, source: bytes) -> Sequence[Text]:
    """The lines of a file, coloured as its language asks for; not to be changed."""
    text = visible(source.decode("utf-8", "replace"))
    lexer = LEXERS.get(PurePath(name).suffix)
    if lexer is None:
        return [_with_tabs_shown(Text(line)) for line in text.split("\n")]
    # Its import takes longer than to show a screen without code.
    from pyrunner.ui.syntax import highlighted

    return [_with_tabs_shown(line) for line in highlighted(text, lexer).split("\n", allow_blank=True)]


def _with_tabs_shown(line: Text) -> Text:
    """One character for a tab, as checkers count columns."""
    if "\t" in line.plain:
        line.plain = line.plain.replace("\t", "→")
    return line


def gutter(number: str, *, here: bool) -> Text:
    """What stands before a line of source: its number, and a pointer at the one to look at."""
    pointer = (f"{POINTER} ", "frame.caret") if here else "  "
    return Text.assemble(pointer, (f"{number} │ ", "frame.here" if here else "frame.number"))


def _common_indent(lines: list[str]) -> int:
    dedented = textwrap.dedent("\n".join(lines)).split("\n")
    return next((len(line) - len(short) for line, short in zip(lines, dedented, strict=True) if line.strip()), 0)


def _crop(line: Text, skipped: int, room: int, *, marked: bool) -> Text:
    """The part of a line that fits; `marked` where something is missing on the left."""
    shown = line[skipped:] if skipped < len(line) else Text()
    if marked:
        shown = Text.assemble(("…" * cell_len(shown.plain[:1]), "quiet"), shown[1:])
    shown.truncate(room, overflow="ellipsis")
    return shown
