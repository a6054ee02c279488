"""The terminal as something that lines are written to, one below the other."""

from collections.abc import Sequence

from pyrunner.ui.plain_text import to_ascii
from pyrunner.ui.spoken_lines import wrapped
from pyrunner.watch.terminal import Terminal


class PlainTerminal(Terminal):
    """Writes lines and nothing else: no escape code is ever sent."""

    takes_escapes = False

    def enter(self) -> None:
        """Take the keys."""
        self._listen_to_keys()

    def leave(self) -> None:
        """Give the keys back."""
        self._restore_modes()

    def say(self, lines: Sequence[str]) -> None:
        """Write lines below all that was written before."""
        text = wrapped(lines, self.size.columns)
        self._write(text if self._unicode else to_ascii(text))
