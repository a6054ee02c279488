"""How what is under way is given up, from any thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancelled(Exception):
    """What was under way is not wanted any more."""


class Cancellation:
    """Ends what is under way, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """End the processes that run under this cancellation at once."""
        with self._lock:
            self._cancelled = True
            listeners = list(self._listeners)
        for listener in listeners:
            listener()

    def raise_if_cancelled(self) -> None:
        """Go on only if this is still wanted.

        Raises:
            Cancelled: it is not.
        """
        if self._cancelled:
            raise Cancelled

    @contextmanager
    def calling(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call the listener when cancelled within the block, at once if that was before."""
        with self._lock:
            self._listeners.append(listener)
            late = self._cancelled
        if late:
            listener()
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)
