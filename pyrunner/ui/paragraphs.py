"""Prose as it stands in a source, set anew for the width there is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.indent import Indented

WIDEST = 120
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)]) +(?=\S)")
# Indented, of an interactive session, of a table, of a fence.
LITERAL = re.compile(r"\s|>>>|\||```")


class Kind(Enum):
    """How the lines of a block belong together."""

    PARAGRAPH = auto()
    ITEM = auto()
    LITERAL = auto()


@dataclass(slots=True)
class Block:
    """Lines without an empty one among them.

    Args:
        mark: what stands before an item of a list.
    """

    kind: Kind
    mark: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Paragraphs and items of lists wrapped to the width; everything else line by line."""

    text: str
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrow = options.update_width(min(options.max_width, WIDEST))
        for block in blocks(self.text):
            for piece in _pieces(block, self.style):
                yield from console.render(piece, narrow)


def blocks(text: str) -> list[Block]:
    """The blocks of a text; an empty line is a literal block of its own."""
    found: list[Block] = []
    for line in text.split("\n"):
        last = found[-1] if found else Block(Kind.LITERAL, lines=[""])
        if not line.strip():
            found.append(Block(Kind.LITERAL, lines=[""]))
        elif last.kind is Kind.LITERAL and last.lines[-1]:
            last.lines.append(line)
        elif item := ITEM.match(line):
            found.append(Block(Kind.ITEM, item[0], [line[item.end() :]]))
        elif last.kind is Kind.ITEM or (last.kind is Kind.PARAGRAPH and not LITERAL.match(line)):
            last.lines.append(line.strip())
        else:
            found.append(Block(Kind.LITERAL if LITERAL.match(line) else Kind.PARAGRAPH, lines=[line]))
    return found


def _pieces(block: Block, style: str) -> Iterator[RenderableType]:
    match block.kind:
        case Kind.LITERAL:
            yield from (CodeLine(Text(line, style=style)) for line in block.lines)
        case Kind.ITEM:
            yield Indented(Text(" ".join(block.lines), style=style), Text(block.mark, style=style))
        case Kind.PARAGRAPH:
            yield Text(" ".join(block.lines), style=style)
