"""Finished builds by what went into them."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyrunner.storage import writing

RECORD = "entry.json"
SCRATCH = "new-"
CAPACITY = 96
"""Entries to keep; one holds some hundred kilobytes."""
ABANDONED = 3600.0
"""Seconds after which an unfinished entry belongs to a process that was killed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One finished build.

    Args:
        folder: where its files stand; nobody changes them.
        record: what was said of the build.
    """

    folder: Path
    record: Mapping[str, Any]


class BuildCache:
    """A folder of finished builds; several processes may share it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def find(self, key: str) -> Entry | None:
        """The entry of this key, if it is there and whole."""
        folder = self.root / key
        try:
            record = json.loads((folder / RECORD).read_bytes())
            if any(_digest(folder / name) != digest for name, digest in record["digests"].items()):
                raise ValueError("changed since it was stored")
        except FileNotFoundError:
            return None
        except (OSError, ValueError, LookupError, TypeError):
            shutil.rmtree(folder, ignore_errors=True)
            return None
        with contextlib.suppress(OSError):
            os.utime(folder)
        return Entry(folder, record["record"])

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A new folder to build in, which is gone afterwards.

        Raises:
            PyrunnerError: if it cannot be made.
        """
        with writing(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=self.root))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def store(self, key: str, files: Mapping[str, Path], record: Mapping[str, Any]) -> Entry:
        """Keep an entry; one that is there already stays.

        Args:
            key: of what went into it.
            files: to be moved into the entry, by the name that they will have there.
            record: what to say of it, as JSON.

        Raises:
            PyrunnerError: if it cannot be written.
        """
        with writing(self.root / key), self.scratch() as folder:
            for name, file in files.items():
                shutil.move(file, folder / name)
            digests = {name: _digest(folder / name) for name in files}
            (folder / RECORD).write_text(json.dumps({"digests": digests, "record": record}), encoding="utf-8")
            try:
                folder.rename(self.root / key)
            except OSError:
                # A folder that is not empty stands in the way of a rename: another process was first.
                if not (self.root / key / RECORD).is_file():
                    raise
        self._prune()
        return Entry(self.root / key, record)

    def _prune(self) -> None:
        """Drop what was not used for longest, and what killed processes left."""
        entries = sorted(self.root.iterdir(), key=_last_used, reverse=True)
        finished = [entry for entry in entries if not entry.name.startswith(SCRATCH)]
        abandoned = [
            entry for entry in entries if entry.name.startswith(SCRATCH) and time.time() - _last_used(entry) > ABANDONED
        ]
        for entry in [*finished[CAPACITY:], *abandoned]:
            shutil.rmtree(entry, ignore_errors=True)


def place(entry: Entry, names: Mapping[str, str], folder: Path) -> None:
    """Copy files of an entry: a copy, so that nothing which runs there can change what is kept.

    Args:
        entry: where they come from.
        names: the name in the folder by the name in the entry.
        folder: where they go; a file that is there already may be in use, and is replaced as a whole.
    """
    for source, name in names.items():
        temporary = folder / f".{name}.new"
        shutil.copyfile(entry.folder / source, temporary)
        os.replace(temporary, folder / name)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _last_used(entry: Path) -> float:
    try:
        return entry.stat().st_mtime
    except OSError:
        return 0.0
