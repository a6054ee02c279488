"""From renderables to lines, and from lines to what a terminal is sent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from io import StringIO

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.segment import Segment

from pyrunner.ui.theme import THEME

Line = list[Segment]

# rich gives each link a new id, with which a line that did not change would differ from itself.
RANDOM_LINK_ID = re.compile(r"\x1b\]8;id=[^;]*;")


@dataclass(frozen=True)
class Canvas:
    """Renders for one width.

    Args:
        width: in cells.
        coloured: whether to use the terminal's palette, weights and links; without it, lines are plain text.
    """

    width: int
    coloured: bool = True

    @cached_property
    def _console(self) -> Console:
        return Console(
            file=StringIO(),
            force_terminal=self.coloured,
            color_system="standard" if self.coloured else None,
            width=self.width,
            theme=THEME,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def lines(self, *renderables: RenderableType) -> list[Line]:
        """The lines that renderables take, below each other."""
        options = self._console.options.update(width=self.width)
        return [
            line for renderable in renderables for line in self._console.render_lines(renderable, options, pad=False)
        ]

    def text(self, line: Iterable[Segment]) -> str:
        """A line as the terminal is sent it, without its end."""
        system = ColorSystem.STANDARD if self.coloured else None
        sent = "".join(
            segment.style.render(segment.text, color_system=system) if segment.style else segment.text
            for segment in Segment.simplify(line)
            if not segment.control
        )
        return RANDOM_LINK_ID.sub("\x1b]8;;", sent)
