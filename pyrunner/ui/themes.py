"""Themes beside the user's own palette: with both colours of every text, or with none.

Each colour is one of the 256 that terminals have in common. No style is dim: what that leaves of the contrast differs
between terminals.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rich.default_styles import DEFAULT_STYLES
from rich.style import Style
from rich.theme import Theme

from pyrunner.ui.look import Look
from pyrunner.ui.theme import THEME


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, by what they tell."""

    text: str
    behind: str
    good: str
    bad: str
    waiting: str
    place: str
    quiet: str
    keyword: str
    name: str


DARK = Colours("#e4e4e4", "#1c1c1c", "#87d787", "#ff8787", "#ffd75f", "#5fd7ff", "#a8a8a8", "#d7afff", "#87afff")
LIGHT = Colours("#1c1c1c", "#ffffff", "#005f00", "#af0000", "#875f00", "#005f87", "#585858", "#870087", "#0000af")
# Blue and orange, which hardly anybody takes for each other, where others have green and red.
# https://jfly.uni-koeln.de/color/
COLOUR_BLIND = Colours(
    "#e4e4e4", "#1c1c1c", "#5fafff", "#ffaf00", "#ffffaf", "#d7d7ff", "#a8a8a8", "#ffffff", "#afd7ff"
)

# What each colour of the palette tells, where the palette's theme uses it.
MEANINGS = {"green": "good", "red": "bad", "yellow": "waiting", "cyan": "place", "magenta": "keyword", "blue": "name"}


def _palette() -> dict[str, Style]:
    """Every style of the palette's theme, and rich's own of the same names or others without their colours."""
    own = {name: THEME.styles[name] for name in THEME.styles if THEME.styles[name] != DEFAULT_STYLES.get(name)}
    return {name: style.without_color for name, style in DEFAULT_STYLES.items()} | own


def _coloured(style: Style, colours: Colours) -> Style:
    """A style of the palette in the colours of a theme."""
    told = MEANINGS.get(style.color.name if style.color else "", "quiet" if style.dim else "")
    colour = getattr(colours, told) if told else None
    return style.without_color + Style(color=colour, dim=False if style.dim else None)


def _look(colours: Colours) -> Look:
    styles = {name: _coloured(style, colours) for name, style in _palette().items()}
    base = Style(color=colours.text, bgcolor=colours.behind)
    return Look(Theme(styles, inherit=False), base, "256")


def _plain() -> Look:
    return Look(Theme({name: style.without_color for name, style in _palette().items()}, inherit=False))


LOOKS: Mapping[str, Callable[[], Look]] = {
    "dark": lambda: _look(DARK),
    "light": lambda: _look(LIGHT),
    "colour-blind": lambda: _look(COLOUR_BLIND),
    "plain": _plain,
}
