"""The thread that reads keys."""

import os
import selectors
import threading

from pyrunner.watch.events import KeyPressed, Post, Stopped
from pyrunner.watch.key_decoder import KeyDecoder
from pyrunner.watch.threads import start_thread

ESCAPE_SECONDS = 0.03
HANGUP = 1


class Keyboard:
    """Posts `KeyPressed` for each key, while it is open.

    Args:
        descriptor: of the terminal; its modes are somebody else's task.
        post: where events go.
    """

    def __init__(self, descriptor: int, post: Post) -> None:
        self._descriptor = descriptor
        self._post = post
        self._thread: threading.Thread | None = None
        self._wake = -1

    def open(self) -> None:
        """Start to read."""
        waiting, self._wake = os.pipe()
        self._thread = start_thread("keyboard", lambda: self._read(waiting), self._post)

    def close(self) -> None:
        """Stop to read: what is typed from now on is for others."""
        if self._thread is None:
            return
        os.close(self._wake)
        self._thread.join()
        self._thread = None

    def _read(self, waiting: int) -> None:
        decoder = KeyDecoder()
        with selectors.DefaultSelector() as selector:
            selector.register(self._descriptor, selectors.EVENT_READ)
            selector.register(waiting, selectors.EVENT_READ)
            while True:
                ready = {key.fd for key, _ in selector.select(ESCAPE_SECONDS if decoder.undecided else None)}
                if waiting in ready:
                    break
                if not self._take(decoder, self._descriptor in ready):
                    break
        os.close(waiting)

    def _take(self, decoder: KeyDecoder, is_readable: bool) -> bool:
        """Post what was typed; false when the terminal is gone."""
        if not is_readable:
            keys = decoder.flush()
        else:
            try:
                data = os.read(self._descriptor, 4096)
            except OSError:
                data = b""
            if not data:
                self._post(Stopped(HANGUP))
                return False
            keys = decoder.feed(data)
        for key in keys:
            self._post(KeyPressed(key))
        return True
