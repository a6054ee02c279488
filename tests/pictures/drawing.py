"""A terminal's screen as SVG, in its own colours."""

import io
import re
from itertools import groupby
from typing import Any

import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

# pyte's names for what rich calls otherwise.
COLOURS = {"default": None, "brown": "yellow", "brightbrown": "bright_yellow"}
BRIGHT = re.compile(r"^bright(?=[a-z])")
HEXADECIMAL = re.compile(r"^[0-9a-f]{6}$")


def picture(screen: pyte.Screen, name: str, told: str) -> str:
    """The screen as SVG.

    Args:
        screen: of the terminal.
        name: makes the identifiers within the picture its own.
        told: what it shows, for those who do not see it; the text of the screen follows it.
    """
    console = Console(record=True, width=screen.columns, file=io.StringIO(), color_system="truecolor")
    for row in range(screen.lines):
        console.print(_line(screen, row), no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
    drawn = console.export_svg(title="pyrunner watch", unique_id=name)
    described = f"<title>{told}</title>\n<desc>{_escaped(screen_text(screen))}</desc>"
    return re.sub(r"(<svg [^>]*>)", lambda opening: f"{opening[1]}\n{described}", drawn, count=1)


def screen_text(screen: pyte.Screen) -> str:
    """What the screen says."""
    return "\n".join(line.rstrip() for line in screen.display)


def _line(screen: pyte.Screen, row: int) -> Text:
    cells = [screen.buffer[row][column] for column in range(screen.columns)]
    line = Text()
    for style, same in groupby(cells, key=_style):
        line.append("".join(cell.data for cell in same), style)
    return line


def _style(cell: Any) -> Style:
    return Style(
        color=_colour(cell.fg),
        bgcolor=_colour(cell.bg),
        bold=cell.bold,
        italic=cell.italics,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def _colour(name: str) -> str | None:
    if HEXADECIMAL.match(name):
        return f"#{name}"
    return COLOURS.get(name, BRIGHT.sub("bright_", name))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
