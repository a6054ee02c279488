"""What `explain` prints, at several widths."""

import re

import pytest
from rich.console import RenderableType

from pyrunner.explain.model import Entry, Kind
from pyrunner.explain.names import known_codes
from pyrunner.explain.read import read_entry
from pyrunner.ui.canvas import Canvas
from pyrunner.ui.explanation import codes_screen, explanation_screen

ENTRIES = tuple(read_entry(code) for code in known_codes())
ESCAPE = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
INDEX = Entry(
    code="index",
    kind=Kind.MYPY,
    summary="A subscript that the object does not take",
    meaning="The key may be `None`.\nIt has another type.",
    mending="Narrow the key before the lookup.",
    broken="def fee(country: str | None) -> int:\n    return FEES[country]",
    mended="def fee(country: str) -> int:\n    return FEES[country]",
    link="https://mypy.readthedocs.io/en/stable/_refs.html#code-index",
)
LOOKUP = Entry(
    code="LookupError",
    kind=Kind.EXCEPTION,
    summary="Nothing stands at this key or position",
    meaning="",
    mending="",
    broken="",
    mended="",
    link="",
)


def lines(screen: RenderableType, width: int, *, coloured: bool = False) -> list[str]:
    canvas = Canvas(width, coloured=coloured)
    return [canvas.text(line) for line in canvas.lines(screen)]


def test_an_entry_at_80_columns() -> None:
    assert lines(explanation_screen(INDEX), 80) == [
        "index  mypy",
        "A subscript that the object does not take",
        "",
        "The key may be `None`. It has another type.",
        "",
        "How it is mended",
        "Narrow the key before the lookup.",
        "",
        "Broken",
        "  def fee(country: str | None) -> int:",
        "      return FEES[country]",
        "",
        "Mended",
        "  def fee(country: str) -> int:",
        "      return FEES[country]",
        "",
        "https://mypy.readthedocs.io/en/stable/_refs.html#code-index",
    ]


def test_an_entry_at_40_columns() -> None:
    assert lines(explanation_screen(INDEX), 40) == [
        "index  mypy",
        "A subscript that the object does not",
        "take",
        "",
        "The key may be `None`. It has another",
        "type.",
        "",
        "How it is mended",
        "Narrow the key before the lookup.",
        "",
        "Broken",
        "  def fee(country: str | None) -> int:",
        "      return FEES[country]",
        "",
        "Mended",
        "  def fee(country: str) -> int:",
        "      return FEES[country]",
        "",
        "https://mypy.readthedocs.io/en/stable/_r",
        "efs.html#code-index",
    ]


def test_the_codes_at_80_columns() -> None:
    assert lines(codes_screen([INDEX, LOOKUP]), 80) == [
        "Error codes of mypy",
        "  index  A subscript that the object does not take",
        "",
        "Exceptions",
        "  LookupError  Nothing stands at this key or position",
        "",
        "pyrunner explain CODE  says what one means, with an example",
    ]


def test_the_codes_at_40_columns_take_a_line_each() -> None:
    assert lines(codes_screen([INDEX, LOOKUP]), 40)[1:5] == [
        "  index  A subscript that the object do…",
        "",
        "Exceptions",
        "  LookupError  Nothing stands at this k…",
    ]


def test_at_80_columns_no_summary_is_cut_off() -> None:
    told = lines(codes_screen(ENTRIES), 80)
    assert [line for line in told if line.endswith("…")] == []
    assert len(told) == len(ENTRIES) + 5


@pytest.mark.parametrize("width", [80, 40, 20])
def test_no_line_is_too_wide_or_ends_in_blanks(width: int) -> None:
    for screen in (codes_screen(ENTRIES), *map(explanation_screen, ENTRIES)):
        told = lines(screen, width)
        assert [line for line in told if len(line) > width or line != line.rstrip()] == []


def test_code_is_coloured_on_a_terminal() -> None:
    told = lines(explanation_screen(INDEX), 80, coloured=True)
    assert [line for line in told if "return" in line and "\x1b[" not in line] == []


@pytest.mark.parametrize("width", [80, 40])
def test_colours_change_nothing_else(width: int) -> None:
    for entry in (INDEX, *ENTRIES):
        coloured = lines(explanation_screen(entry), width, coloured=True)
        assert [ESCAPE.sub("", line).rstrip() for line in coloured] == lines(explanation_screen(entry), width)
