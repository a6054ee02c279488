"""The terminal: its modes, and frames on it."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from pyrunner.ui.plain_text import shows_unicode, to_ascii
from pyrunner.ui.size import Size

# Alternate screen, no cursor, no wrapping at the edge, bracketed paste, wheel as arrow keys.
ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[?1007h"
LEAVE = "\x1b[0m\x1b[?1007l\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"
# https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036: shown at once, or ignored.
BEGIN_UPDATE, END_UPDATE = "\x1b[?2026h", "\x1b[?2026l"


class Terminal:
    """Shows frames on the alternate screen, from `__enter__` to `__exit__`.

    Args:
        input: the descriptor that keys come from.
        output: the descriptor that frames go to.
        encoding: of the output; without Unicode, frames are shown in ASCII.
    """

    takes_escapes = True

    def __init__(self, input: int, output: int, encoding: str | None) -> None:
        self._input = input
        self._output = output
        self._unicode = shows_unicode(encoding)
        self._modes: list[Any] | None = None
        self._shown: tuple[str, ...] = ()

    @property
    def size(self) -> Size:
        """The present size; that of a small terminal when it cannot be told."""
        try:
            columns, rows = os.get_terminal_size(self._output)
        except OSError:
            return Size(80, 24)
        return Size(columns or 80, rows or 24)

    def __enter__(self) -> "Terminal":
        self.enter()
        return self

    def __exit__(self, *exception: object) -> None:
        self.leave()

    def enter(self) -> None:
        """Take the screen and the keys; also after somebody else had them."""
        self._listen_to_keys()
        self._shown = ()
        self._write(ENTER)

    def leave(self) -> None:
        """Give everything back as it was; does nothing on a terminal that is gone."""
        with suppress(OSError):
            self._write(LEAVE)
        self._restore_modes()

    @contextmanager
    def released(self) -> Iterator[None]:
        """Leave the terminal to somebody else within the block."""
        self.leave()
        try:
            yield
        finally:
            self.enter()

    def forget(self) -> None:
        """Draw everything anew next time: what was on the screen may be gone."""
        self._shown = ()

    def show(self, lines: Sequence[str]) -> None:
        """Show a frame: only lines that changed are sent, all in one write."""
        frame = tuple(lines if self._unicode else map(to_ascii, lines))
        if frame == self._shown:
            return
        fresh = len(frame) != len(self._shown)
        changed = [
            f"\x1b[{row};1H\x1b[0m\x1b[K{line}"
            for row, line in enumerate(frame, start=1)
            if fresh or line != self._shown[row - 1]
        ]
        erased = "\x1b[H\x1b[2J" if fresh else ""
        self._write(BEGIN_UPDATE + erased + "".join(changed) + END_UPDATE)
        self._shown = frame

    def ring(self, sequence: str) -> None:
        """Send something that draws nothing, such as the bell."""
        self._write(sequence)

    def _write(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        while data:
            data = data[os.write(self._output, data) :]

    if sys.platform == "win32":

        def _listen_to_keys(self) -> None:
            os.system("")  # Turns on escape codes in the console.

        def _restore_modes(self) -> None:
            pass

    else:

        def _listen_to_keys(self) -> None:
            import termios
            import tty

            if self._modes is None:
                self._modes = termios.tcgetattr(self._input)
            tty.setcbreak(self._input, termios.TCSANOW)

        def _restore_modes(self) -> None:
            import termios

            modes, self._modes = self._modes, None
            if modes is not None:
                with suppress(termios.error):
                    termios.tcsetattr(self._input, termios.TCSADRAIN, modes)
