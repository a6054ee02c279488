"""From renderables to lines, and from lines to what a terminal is sent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from io import StringIO

from rich.console import COLOR_SYSTEMS, Console, RenderableType
from rich.segment import Segment

from pyrunner.ui.look import PALETTE, Look

Line = list[Segment]

# rich gives each link a new id, with which a line that did not change would differ from itself.
RANDOM_LINK_ID = re.compile(r"\x1b\]8;id=[^;]*;")


@dataclass(frozen=True)
class Canvas:
    """Renders for one width.

    Args:
        width: in cells.
        coloured: whether to use colours, weights and links; without it, lines are plain text.
        look: the colours.
    """

    width: int
    coloured: bool = True
    look: Look = PALETTE

    @cached_property
    def _console(self) -> Console:
        return Console(
            file=StringIO(),
            force_terminal=self.coloured,
            color_system=self.look.depth if self.coloured else None,
            width=self.width,
            theme=self.look.theme,
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
        """A line as the terminal is sent it, without its end; with a background it is as wide as the canvas."""
        system = COLOR_SYSTEMS[self.look.depth] if self.coloured else None
        sent = "".join(
            segment.style.render(segment.text, color_system=system) if segment.style else segment.text
            for segment in Segment.simplify(self._painted(line))
            if not segment.control
        )
        return RANDOM_LINK_ID.sub("\x1b]8;;", sent)

    def faint(self, lines: Iterable[Line]) -> list[Line]:
        """The lines, so that they can be told from what is new."""
        style = self.look.theme.styles["faint"]
        return [list(Segment.apply_style(line, post_style=style)) for line in lines]

    def _painted(self, line: Iterable[Segment]) -> Iterable[Segment]:
        if not (self.coloured and self.look.base):
            return line
        segments = list(line)
        blank = Segment(" " * max(self.width - Segment.get_line_length(segments), 0))
        return Segment.apply_style([*segments, blank], self.look.base)
