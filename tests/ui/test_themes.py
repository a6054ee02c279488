"""Themes: contrast on every screen, and nothing that only a colour tells."""

from collections.abc import Iterator

import pytest
from rich.ansi import AnsiDecoder
from rich.color import ColorSystem
from rich.color_triplet import ColorTriplet
from rich.style import Style
from rich.text import Text

from pyrunner.settings.known import THEMES
from pyrunner.ui.look import Look
from pyrunner.ui.looks import look_named
from pyrunner.ui.screen import compose
from pyrunner.ui.size import Size
from pyrunner.ui.themes import LOOKS
from tests.ui.drawing import KEYS
from tests.ui.scenes import SCENES

LEAST_CONTRAST = 4.5
"""https://www.w3.org/TR/WCAG21/#contrast-minimum"""
SIZE = Size(60, 20)
THE_USERS_OWN = 16
"""The first colours of 256 look as the user's terminal has them."""
PAINTED = [name for name in LOOKS if look_named(name).base]
every_depth = pytest.mark.parametrize("depth", ["256", "truecolor"])
every_painted = pytest.mark.parametrize("name", PAINTED)


def luminance(colour: ColorTriplet) -> float:
    """https://www.w3.org/TR/WCAG21/#dfn-relative-luminance"""

    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style, depth: str) -> float:
    """Of a text with its background, as a terminal with so many colours shows them."""
    assert style.color
    assert style.bgcolor
    system = ColorSystem.TRUECOLOR if depth == "truecolor" else ColorSystem.EIGHT_BIT
    lights = [luminance(each.downgrade(system).get_truecolor()) for each in (style.color, style.bgcolor)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def lines(look: Look) -> Iterator[tuple[str, Text]]:
    """Every line of every scene, plain and as a terminal understands it."""
    for state in SCENES.values():
        plain = compose(state, KEYS, KEYS, SIZE, coloured=False).lines
        sent = compose(state, KEYS, KEYS, SIZE, look=look).lines
        yield from zip(plain, map(AnsiDecoder().decode_line, sent), strict=True)


def styles(line: Text) -> set[Style]:
    return {span.style for span in line.spans if isinstance(span.style, Style)}


def test_every_theme_that_can_be_set_is_there() -> None:
    assert set(THEMES) == {"palette", *LOOKS}


@every_depth
@every_painted
def test_every_style_stands_out_from_what_is_behind_it(name: str, depth: str) -> None:
    look = look_named(name, depth)
    ratios = {style: contrast(look.base + own, depth) for style, own in look.theme.styles.items()}
    assert {style: ratio for style, ratio in ratios.items() if ratio < LEAST_CONTRAST} == {}
    assert [style for style, own in look.theme.styles.items() if own.dim] == []


@every_painted
def test_every_screen_is_painted_whole_in_the_themes_colours(name: str) -> None:
    seen: set[Style] = set()
    for plain, line in lines(look_named(name)):
        assert line.plain.rstrip() == plain.rstrip()
        assert line.cell_len == SIZE.columns
        assert sum(span.end - span.start for span in line.spans) == len(line.plain)
        seen |= styles(line)
    assert [style for style in seen if contrast(style, "256") < LEAST_CONTRAST or style.dim] == []
    numbers = {colour.number for style in seen for colour in (style.color, style.bgcolor) if colour}
    assert all(number is not None and number >= THE_USERS_OWN for number in numbers)


def test_the_plain_theme_has_weights_and_no_colours() -> None:
    seen: set[Style] = set()
    for plain, line in lines(look_named("plain", "truecolor")):
        assert line.plain.rstrip() == plain.rstrip()
        seen |= styles(line)
    assert any(style.bold for style in seen)
    assert [style for style in seen if style.color or style.bgcolor] == []


def test_good_and_bad_differ_without_red_and_green() -> None:
    good, bad = (look_named("colour-blind").theme.styles[name].color for name in ("good", "bad"))
    assert good
    assert bad
    # Blue against orange: what tells them apart is not in the channels that many people mix up.
    assert good.get_truecolor().blue == 255
    assert bad.get_truecolor().blue == 0
