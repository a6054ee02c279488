"""Progress on disk."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.progress.file import CorruptProgress, from_bytes, to_bytes
from pyrunner.progress.progress import Progress
from pyrunner.storage import locked, write_atomic, writing


class ProgressStore:
    """Reads and writes one progress file, safe against kills and other processes.

    Args:
        path: the progress file.
        backups: the folder for its last good copy.
        notify: told, as a sentence, when something was mended that the learner should know of.
    """

    def __init__(self, path: Path, backups: Path, notify: Callable[[str], None] | None = None) -> None:
        self._path = path
        self._backup = backups / path.name
        self._notify = notify

    def load(self) -> Progress:
        """What is remembered; nothing when there is no file.

        A corrupt file is set aside and replaced by the last good copy.

        Raises:
            PyrunnerError: if the file is of a newer format, unreadable, or corrupt in a folder that cannot be written.
        """
        try:
            return self._read(self._path)
        except CorruptProgress:
            with locked(self._path):
                return self._read_or_recover()

    def update(self, change: Callable[[Progress], Progress]) -> Progress:
        """Read, change and write under a lock; writes nothing when nothing changed.

        Args:
            change: gives the new progress for the newest one, which another process may have written.

        Raises:
            PyrunnerError: as `load`, and if the file cannot be written; the old content stands.
        """
        with locked(self._path):
            before = self._read_or_recover()
            after = change(before)
            if after != before:
                content = to_bytes(after)
                write_atomic(self._path, content)
                write_atomic(self._backup, content)
        return after

    def _read(self, path: Path) -> Progress:
        try:
            return from_bytes(path.read_bytes())
        except FileNotFoundError:
            return Progress()
        except IsADirectoryError:
            raise CorruptProgress(f"{path} is a folder") from None
        except OSError as error:
            raise PyrunnerError(f"cannot read {path}: {error.strerror}", "make the file readable") from None

    def _read_or_recover(self) -> Progress:
        try:
            return self._read(self._path)
        except CorruptProgress:
            return self._recover()

    def _recover(self) -> Progress:
        aside = self._set_aside()
        backup = self._last_good()
        if backup is not None:
            write_atomic(self._path, to_bytes(backup))
        if self._notify is not None:
            taken = "the last good copy was taken" if backup is not None else "there was no copy to take"
            self._notify(f"{self._path.name} could not be read; {taken}, and the file kept as {aside.name}")
        return backup or Progress()

    def _set_aside(self) -> Path:
        names = (self._path.with_name(f"{self._path.stem}.corrupt-{number}.json") for number in range(1, 1_000_000))
        aside = next(name for name in names if not name.exists())
        with writing(aside):
            return self._path.rename(aside)

    def _last_good(self) -> Progress | None:
        with suppress(CorruptProgress):
            return self._read(self._backup) if self._backup.is_file() else None
        return None
