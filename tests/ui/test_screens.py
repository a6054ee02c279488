"""Every screen, as it was approved."""

import re
from collections.abc import Iterator

import pytest
from rich.cells import cell_len

from pyrunner.ui.plain_text import to_ascii
from pyrunner.ui.size import Size
from pyrunner.ui.state import WatchState
from tests.ui.drawing import APPROVED, approved, draw, drawn
from tests.ui.scenes import SCENES

ESCAPE_CODES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")
ODD_SIZES = (Size(20, 5), Size(10, 3), Size(1, 1), Size(40, 7), Size(79, 17), Size(200, 60))
every_scene = pytest.mark.parametrize("state", SCENES.values(), ids=SCENES)


def sizes() -> Iterator[Size]:
    yield from ODD_SIZES
    yield from (Size(columns, rows) for columns in (40, 60, 100) for rows in (10, 15, 24, 40))


@pytest.mark.parametrize("coloured", [False, True], ids=["plain", "coloured"])
@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_approved(name: str, coloured: bool) -> None:
    assert drawn(SCENES[name], coloured=coloured) == approved(name, coloured=coloured).read_text(encoding="utf-8")


def test_nothing_is_approved_that_is_not_drawn() -> None:
    wanted = {approved(name, coloured=coloured) for name in SCENES for coloured in (False, True)}
    assert set(APPROVED.iterdir()) == wanted


@every_scene
def test_no_line_is_wider_and_no_screen_higher_than_the_terminal(state: WatchState) -> None:
    for size in sizes():
        lines = draw(state, size).lines
        assert len(lines) == size.rows
        assert [line for line in lines if cell_len(line) > size.columns] == []


@every_scene
def test_colours_add_no_information(state: WatchState) -> None:
    size = Size(100, 30)
    coloured = [ESCAPE_CODES.sub("", line) for line in draw(state, size, coloured=True).lines]
    assert [line.rstrip() for line in coloured] == [line.rstrip() for line in draw(state, size).lines]


@every_scene
def test_ascii_keeps_every_line_in_its_place(state: WatchState) -> None:
    for line in draw(state, Size(60, 20)).lines:
        assert to_ascii(line).isascii()
        assert len(to_ascii(line)) == len(line)
