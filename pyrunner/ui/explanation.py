"""What a code means, and which codes there are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.style import Style
from rich.text import Text

from pyrunner.explain.model import Entry, Kind
from pyrunner.ui.code_frame import source_lines
from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.indent import indented
from pyrunner.ui.paragraphs import WIDEST
from pyrunner.ui.prose import paragraphs
from pyrunner.ui.tidy import Tidy

KINDS = {Kind.MYPY: "mypy", Kind.EXCEPTION: "exception"}
GROUPS = {Kind.MYPY: "Error codes of mypy", Kind.EXCEPTION: "Exceptions"}
COLUMNS_FROM = 60
"""Cells from which on the summaries stand below each other."""


def explanation_screen(entry: Entry) -> RenderableType:
    """What `pyrunner explain CODE` prints."""
    pieces = [
        Text.assemble((entry.code, "title"), (f"  {KINDS[entry.kind]}", "quiet")),
        paragraphs(entry.summary),
        Text(),
        paragraphs(entry.meaning),
        *_part("How it is mended", "title", paragraphs(entry.mending)),
        *_part("Broken", "bad", indented(Source(entry.broken))),
        *_part("Mended", "good", indented(Source(entry.mended))),
        Text(),
        Text(entry.link, style=Style(link=entry.link), overflow="fold"),
    ]
    return Tidy(Constrain(Group(*pieces), WIDEST))


def codes_screen(entries: Sequence[Entry]) -> RenderableType:
    """What `pyrunner explain` prints: a line for each code."""
    pieces: list[RenderableType] = []
    for kind, title in GROUPS.items():
        pieces += [Text(title, style="chapter"), Codes(tuple(each for each in entries if each.kind is kind)), Text()]
    return Tidy(Group(*pieces, Text("pyrunner explain CODE  says what one means, with an example", style="quiet")))


@dataclass(frozen=True, slots=True)
class Source:
    """Python source; what is too long for a line goes on below."""

    text: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # To find the colours takes longer than everything else, and a pipe shows none.
        name = "example.py" if console.color_system else "example"
        # What finds the colours adds a line at the end.
        yield from map(CodeLine, source_lines(name, self.text.encode())[: self.text.count("\n") + 1])


@dataclass(frozen=True, slots=True)
class Codes:
    """A line for each code, in columns where there is room for them."""

    entries: Sequence[Entry]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = _longest(self.entries) if options.max_width >= COLUMNS_FROM else 0
        for entry in self.entries:
            code = Text.assemble("  ", (f"{entry.code:<{width}}", "strong"))
            yield Fitted(Text.assemble(code, "  ", entry.summary), Text(), least=code.cell_len)


def _part(title: str, style: str, content: RenderableType) -> tuple[RenderableType, ...]:
    return Text(), Text(title, style=style), content


def _longest(entries: Iterable[Entry]) -> int:
    return max((len(entry.code) for entry in entries), default=0)
