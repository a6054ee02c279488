"""What the user sees and touches: the terminal and the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from pyrunner.ui.code_frame import source_lines
from pyrunner.ui.look import PALETTE, Look
from pyrunner.ui.prose import prose
from pyrunner.ui.screen import Frame, compose
from pyrunner.ui.size import Size
from pyrunner.ui.state import WatchState
from pyrunner.watch.keys import KeyTable, footer_keys, help_keys
from pyrunner.watch.signals import pause, signals_left_to_others
from pyrunner.watch.terminal import Terminal


class ReadsKeys(Protocol):
    """What posts keys while it is open."""

    def open(self) -> None: ...

    def close(self) -> None: ...


class Stage:
    """Shows states, and gives the terminal to others for a while.

    Args:
        terminal: shows lines.
        keyboard: reads keys.
        keys: those to tell of.
        look: the colours.
        coloured: whether escape codes for styles and links may be used.
    """

    def __init__(
        self, terminal: Terminal, keyboard: ReadsKeys, keys: KeyTable, look: Look = PALETTE, *, coloured: bool
    ) -> None:
        self._terminal = terminal
        self._keyboard = keyboard
        self._keys = keys
        self._look = look
        self._coloured = coloured
        self.frame = Frame((), scroll=0, room=1)

    @property
    def size(self) -> Size:
        """The present size of the screen."""
        return self._terminal.size

    def show(self, state: WatchState) -> None:
        """Show a state; `frame` is what was shown."""
        keys, all_keys = footer_keys(state, self._keys), help_keys(state, self._keys)
        self.frame = compose(state, keys, all_keys, self.size, coloured=self._coloured, look=self._look)
        self._terminal.show(self.frame.lines)

    def listen(self) -> None:
        """A key was pressed: what is told next is its answer."""

    def warm_up(self, state: WatchState) -> None:
        """Do what the verdict would have to wait for, while the check runs."""
        prose("")
        for name, content in state.snapshot.files.items():
            source_lines(name, content)

    def redraw(self) -> None:
        """Draw everything anew next time."""
        self._terminal.forget()

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Leave the terminal, its keys and its signals to another program within the block."""
        self._keyboard.close()
        try:
            with self._terminal.released(), signals_left_to_others():
                yield
        finally:
            self._keyboard.open()

    def suspend(self) -> None:
        """Give the shell the terminal until it brings this program back."""
        with self.lent():
            pause()
