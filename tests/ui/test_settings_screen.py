from pathlib import Path

import pytest
from rich.cells import cell_len

from pyrunner.settings.choice import Choice
from pyrunner.ui.canvas import Canvas
from pyrunner.ui.settings import keys_screen, settings_screen

CHOICES = (
    Choice("theme", "dark", "user", "/home/learner/.config/pyrunner/settings.toml:1", "palette, dark, light"),
    Choice("editor", "", "default", "", "a command; else $VISUAL, $EDITOR"),
    Choice("keys.hint", ["i", "page up"], "workspace", "/home/learner/course/pyproject.toml:20", ""),
)


def drawn(width: int) -> list[str]:
    canvas = Canvas(width, coloured=False)
    screen = settings_screen(CHOICES, Path("/home/learner/.config/pyrunner/settings.toml"), exists=False)
    return [canvas.text(line) for line in canvas.lines(screen)]


def test_values_stand_below_each_other_with_where_they_come_from() -> None:
    assert drawn(100) == [
        "theme      dark        user, /home/learner/.config/pyrunner/settings.toml:1",
        "editor     not set     a command; else $VISUAL, $EDITOR",
        "keys.hint  i, page up  workspace, /home/learner/course/pyproject.toml:20",
        "",
        "Yours: /home/learner/.config/pyrunner/settings.toml, which is not there yet",
        "pyrunner settings theme dark  chooses one",
    ]


@pytest.mark.parametrize("width", [100, 60, 40])
def test_nothing_is_cut_off_and_no_line_is_too_wide(width: int) -> None:
    lines = drawn(width)
    assert [line for line in lines if cell_len(line) > width or line != line.rstrip()] == []
    told = "".join("".join(lines).split())
    assert all(choice.place in told for choice in CHOICES)


def test_keys_are_listed_by_action() -> None:
    canvas = Canvas(40, coloured=False)
    lines = [
        canvas.text(line) for line in canvas.lines(keys_screen({"hint": ["h"], "page-down": ["page down", "space"]}))
    ]
    assert lines[:2] == ["hint       h", "page-down  page down, space"]
