"""The thread that reads keys from a Windows console, which cannot be waited for."""

import os
import sys
import threading

from pyrunner.watch.events import KeyPressed, Post, Resized, Stopped
from pyrunner.watch.key_decoder import NAMES
from pyrunner.watch.threads import start_thread

POLLING_SECONDS = 0.02
INTERRUPT = 2
ARROWS = {"H": "up", "P": "down", "K": "left", "M": "right", "G": "home", "O": "end", "I": "page up", "Q": "page down"}


class WindowsKeyboard:
    """Posts `KeyPressed` for each key, and `Resized` when the console has another size, while it is open.

    Args:
        post: where events go.
    """

    def __init__(self, post: Post) -> None:
        self._post = post
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Start to read."""
        self._closed.clear()
        self._thread = start_thread("keyboard", self._read, self._post)

    def close(self) -> None:
        """Stop to read: what is typed from now on is for others."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join()
        self._thread = None

    def _read(self) -> None:
        size = os.get_terminal_size()
        while not self._closed.wait(POLLING_SECONDS):
            for key in _typed():
                self._post(Stopped(INTERRUPT) if key == "ctrl+c" else KeyPressed(key))
            if os.get_terminal_size() != size:
                size = os.get_terminal_size()
                self._post(Resized())


def _typed() -> list[str]:
    """The keys that were pressed since the last call."""
    keys: list[str] = []
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            character = msvcrt.getwch()
            if character in "\0\xe0":
                keys.append(ARROWS.get(msvcrt.getwch(), ""))
            else:
                keys.append("escape" if character == "\x1b" else NAMES.get(character, character))
    return [key for key in keys if key]
