"""Somebody at a terminal: types, reads the screen, saves files."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 40.0
KEYS = {"enter": "\r", "escape": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "page down": "\x1b[6~", "end": "\x1b[F"}


class Player:
    """A program in a pseudo-terminal, and what its screen shows.

    Args:
        command: to run, from the repository's folder.
        columns: of the terminal.
        rows: of the terminal.
        environment: variables to add.
    """

    def __init__(
        self, command: Sequence[str], columns: int = 80, rows: int = 24, environment: Mapping[str, str] | None = None
    ) -> None:
        inherited = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        variables = {**inherited, "TERM": "xterm-256color", "PYTHONUTF8": "1", **(environment or {})}
        self.process = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(rows, columns), env=variables, cwd=ROOT, timeout=PATIENCE
        )
        self.screen = pyte.Screen(columns, rows)
        self.received = b""
        self._stream = pyte.ByteStream(self.screen)

    @property
    def text(self) -> str:
        """The screen, without what is blank on the right."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, *keys: str) -> None:
        """Type keys, by their names or as they are."""
        for key in keys:
            self.process.send(KEYS.get(key, key))

    def sees(self, *texts: str) -> str:
        """Wait until the screen shows all of these, and return it."""
        return self.waits(lambda screen: all(text in screen for text in texts), f"{texts} on the screen")

    def sees_no_more(self, text: str) -> str:
        """Wait until the screen does not show this, and return it."""
        return self.waits(lambda screen: text not in screen, f"no {text!r} on the screen")

    def waits(self, condition: Callable[[str], bool], what: str, patience: float = PATIENCE) -> str:
        """Wait until the screen is as it should be, for so many seconds at most, and return it."""
        deadline = time.monotonic() + patience
        while not condition(self.text):
            assert time.monotonic() < deadline, f"waited for {what}, and saw:\n{self.text}"
            self._read()
        return self.text

    def sleeps(self, seconds: float) -> None:
        """Do nothing but read what comes."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read()

    def resizes(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self.screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def leaves(self) -> int:
        """Wait until the program ends, and return its exit status, or the negative number of its signal."""
        deadline = time.monotonic() + PATIENCE
        while self.process.isalive():
            assert time.monotonic() < deadline, f"waited for the end, and saw:\n{self.text}"
            self._read()
        while self._read():
            pass
        status = self.process.exitstatus
        return int(status) if status is not None else -int(self.process.signalstatus or 0)

    def _read(self) -> bool:
        try:
            piece = self.process.read_nonblocking(65536, timeout=0.05)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.received += piece
        self._stream.feed(piece)
        return bool(piece)


UNWANTED = frozenset(
    {
        *("NO_COLOR", "FORCE_COLOR", "VISUAL", "EDITOR", "TERM_PROGRAM", "TERMINAL_EMULATOR", "COLUMNS", "LINES"),
        *("TMUX", "TMUX_PANE", "WEZTERM_PANE", "KITTY_LISTEN_ON", "KITTY_WINDOW_ID", "SSH_CONNECTION"),
    }
)


@contextmanager
def playing(
    workspace: Path,
    *names: str,
    module: str = "tests.watch.play",
    columns: int = 80,
    rows: int = 24,
    **environment: str,
) -> Iterator[Player]:
    """`watch` on a workspace, by default with the scripted judge; ended with the block.

    Args:
        workspace: its folder.
        names: of the exercise to begin with, if any.
        module: that is run.
        columns: of the terminal.
        rows: of the terminal.
        environment: variables to add.
    """
    command = [sys.executable, "-m", module, str(workspace), *names]
    player = Player(command, columns, rows, environment)
    try:
        yield player
    finally:
        player.process.close(force=True)
