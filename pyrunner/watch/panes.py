"""A place beside `watch`, in the same terminal, for an editor that needs one."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pyrunner.ui.size import Size

PATIENCE_SECONDS = 5.0
WIDE = 160
"""Columns from which on two panes have room beside each other."""
HIGH = 20
"""Rows from which on they have room below each other."""
KEPT = ("PATH", "VIRTUAL_ENV", "PYTHONPATH")
"""What an editor would miss: a pane has the variables of the multiplexer's server."""


class Panes:
    """Opens editors in panes, where the terminal has such; one pane for each file.

    Args:
        environment: tells the multiplexer.
        size: of this pane, at the moment.
    """

    def __init__(self, environment: Mapping[str, str], size: Callable[[], Size]) -> None:
        self._environment = environment
        self._size = size
        self._tmux_panes: dict[Path, str] = {}

    def open(self, command: Sequence[str], file: Path) -> bool:
        """Open a file's editor beside this, or go to the one that is open; false where there is no room for one."""
        if self._return_to(file):
            return True
        if self._size().columns < WIDE and self._size().rows < HIGH:
            return False
        words = [*self._variables(), *command]
        if self._environment.get("TMUX"):
            return self._split_tmux(words, file)
        if self._environment.get("WEZTERM_PANE"):
            return _told(["wezterm", "cli", "split-pane", self._side("--right", "--bottom"), "--", *words]) is not None
        if self._environment.get("KITTY_LISTEN_ON"):
            side = self._side("vsplit", "hsplit")
            return _told(["kitten", "@", "launch", "--location", side, "--cwd", "current", *words]) is not None
        return False

    def _return_to(self, file: Path) -> bool:
        """A second editor of one file would only warn of the first."""
        pane = self._tmux_panes.get(file)
        if pane is None or pane not in (_told(["tmux", "list-panes", "-a", "-F", "#{pane_id}"]) or "").split():
            return False
        return _told(["tmux", "select-window", "-t", pane, ";", "select-pane", "-t", pane]) is not None

    def _split_tmux(self, words: Sequence[str], file: Path) -> bool:
        here = self._environment.get("TMUX_PANE")
        target = ["-t", here] if here else []
        shape = [self._side("-h", "-v"), "-c", str(Path.cwd()), "-P", "-F", "#{pane_id}"]
        pane = _told(["tmux", "split-window", *target, *shape, "--", *words])
        if pane is None:
            return False
        self._tmux_panes[file] = pane.strip()
        return True

    def _side(self, beside: str, below: str) -> str:
        return beside if self._size().columns >= WIDE else below

    def _variables(self) -> list[str]:
        env = shutil.which("env")
        kept = [f"{name}={self._environment[name]}" for name in KEPT if name in self._environment]
        return [env, *kept] if env and kept else []


def _told(command: Sequence[str]) -> str | None:
    """What a command printed; None when it failed, or said nothing for long."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
