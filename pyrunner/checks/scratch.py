"""Folders under the cache in which one process works at a time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from pyrunner.errors import PyrunnerError

MOST_PROCESSES = 100


class Scratch:
    """A numbered folder that no other process uses, so that two pyrunners on one workspace never mix their files.

    Args:
        parent: holds the numbered folders; they stay, for what is cached in them.
    """

    def __init__(self, parent: Path) -> None:
        from filelock import FileLock, Timeout

        try:
            parent.mkdir(parents=True, exist_ok=True)
            for number in range(MOST_PROCESSES):
                self._lock = FileLock(parent / f"{number}.lock")
                with suppress(Timeout):
                    self._lock.acquire(timeout=0)
                    self.number = number
                    self.folder = parent / str(number)
                    self.folder.mkdir(exist_ok=True)
                    return
        except OSError as error:
            raise PyrunnerError(
                f"cannot write to {parent}: {error.strerror}", "pyrunner needs to write in the workspace to check it"
            ) from None
        raise PyrunnerError(f"{MOST_PROCESSES} processes are checking in {parent}", "end some of them")

    def close(self) -> None:
        """Leave the folder to others."""
        self._lock.release()


class Places:
    """Folders that are taken for a while, each by one thread; made as they are needed.

    Args:
        parent: holds them.
        at_least: how many are used in turn, even when one would do.
        prefix: begins their names.
    """

    def __init__(self, parent: Path, *, at_least: int = 1, prefix: str = "") -> None:
        self._parent = parent
        self._prefix = prefix
        self._lock = Lock()
        self._free = list(range(at_least))
        self._made = at_least

    @property
    def first(self) -> Path:
        """The folder that is taken when no other is."""
        return self._parent / f"{self._prefix}0"

    @contextmanager
    def taken(self) -> Iterator[Path]:
        """The folder that was left longest ago, or a new one if all are taken; it may not exist yet."""
        with self._lock:
            if not self._free:
                self._free.append(self._made)
                self._made += 1
            number = self._free.pop(0)
        try:
            yield self._parent / f"{self._prefix}{number}"
        finally:
            with self._lock:
                self._free.append(number)
