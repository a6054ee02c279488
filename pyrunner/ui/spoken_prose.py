"""Prose in words alone."""

import re

from pyrunner.ui.paragraphs import Block, Kind, blocks
from pyrunner.ui.plain_text import visible
from pyrunner.ui.prose import SPAN

BOLD = re.compile(r"\*\*(.+?)\*\*")


def spoken_prose(text: str) -> list[str]:
    """A line for each paragraph or item, without the marks of Markdown."""
    found = blocks(visible(text).strip())
    lines = [line for block in found for line in _lines(block)]
    return [_bare(line) for line in lines if line.strip()]


def _bare(line: str) -> str:
    return SPAN.sub(lambda span: span["code"] or span["emphasis"], BOLD.sub(r"\1", line))


def _lines(block: Block) -> list[str]:
    if block.kind is Kind.LITERAL:
        return block.lines
    return [f"{block.mark}{' '.join(block.lines)}"]
