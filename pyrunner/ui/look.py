"""How screens look: the styles, and what stands under them."""

from dataclasses import dataclass
from typing import Literal

from rich.console import RenderableType
from rich.style import Style
from rich.theme import Theme

from pyrunner.ui.painted import Painted
from pyrunner.ui.theme import THEME

NO_COLOURS = Style.null()
Depth = Literal["standard", "256", "truecolor"]


@dataclass(frozen=True, slots=True)
class Look:
    """A theme, ready for a terminal.

    Args:
        theme: every style by name.
        base: the colours of plain text and of what is behind it; none leaves them to the terminal.
        depth: how many colours the terminal shows.
    """

    theme: Theme
    base: Style = NO_COLOURS
    depth: Depth = "standard"

    def painted(self, screen: RenderableType) -> RenderableType:
        """A screen on the theme's background, where it has one."""
        return Painted(screen, self.base) if self.base else screen


PALETTE = Look(THEME)
