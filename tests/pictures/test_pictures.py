"""The pictures in the README show what is on the screen; `python -m tests.pictures --check` looks at all of them."""

import re
from pathlib import Path

import pytest

from tests.pictures.__main__ import make
from tests.pictures.comparing import FOLDER, pictured, timeless
from tests.pictures.playing import SCENES

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize("name", ["failing-test", "type-error"])
def test_a_picture_is_what_is_on_the_screen(name: str) -> None:
    assert not make(name, check=True), "python -m tests.pictures makes the pictures anew"


def test_the_readme_shows_every_picture() -> None:
    shown = re.findall(r"!\[(.+?)\]\(tests/pictures/(.+?)\.svg\)", README.read_text(encoding="utf-8"))
    assert {name for _, name in shown} == set(SCENES) == {file.stem for file in FOLDER.glob("*.svg")}


def test_only_measured_things_are_passed_over() -> None:
    assert timeless("yours  ███▎  46x  18.9 ms\n✗ tests 1 failed  650 ms") == timeless(
        "yours  ██▉  45x  19.1 ms\n✗ tests 1 failed  1.2 s"
    )
    assert timeless("✗ tests 1 failed") != timeless("✓ tests 1")
    assert all(pictured(name) for name in SCENES)
