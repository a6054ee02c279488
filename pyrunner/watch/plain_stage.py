"""What the user reads, or hears, where nothing is to be drawn."""

from dataclasses import replace

from pyrunner.ui.screen import Frame
from pyrunner.ui.spoken import news, told_so_far
from pyrunner.ui.state import WatchState
from pyrunner.watch.keys import KeyTable, footer_keys, help_keys
from pyrunner.watch.plain_terminal import PlainTerminal
from pyrunner.watch.stage import ReadsKeys, Stage

ROOM = 12
"""How far `page down` goes in a list that has no page."""


class PlainStage(Stage):
    """Tells of each state what is new.

    Args:
        terminal: takes lines.
        keyboard: reads keys.
        keys: those to tell of.
    """

    def __init__(self, terminal: PlainTerminal, keyboard: ReadsKeys, keys: KeyTable) -> None:
        super().__init__(terminal, keyboard, keys, coloured=False)
        self.frame = Frame((), scroll=0, room=ROOM)
        self._lines = terminal
        self._told: WatchState | None = None

    def show(self, state: WatchState) -> None:
        """Tell what is new since the state that was told last."""
        lines = news(self._told, state, footer_keys(state, self._keys), help_keys(state, self._keys))
        self._told = told_so_far(self._told, state)
        if lines:
            self._lines.say(lines)

    def listen(self) -> None:
        """What a key is answered is told, also when it is what the key before was answered."""
        if self._told is not None:
            self._told = replace(self._told, notice="")

    def warm_up(self, state: WatchState) -> None:
        """There is nothing to prepare."""

    def redraw(self) -> None:
        """What was told stays where it is."""
