"""What was replaced, kept for ever."""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.storage import sync_folder, write_atomic, writing

_NAME = re.compile(r"(?P<number>\d{6,})-\d{8}T\d{6}Z-(?P<reason>[a-z]+)")


class Reason(StrEnum):
    """Why something was replaced; a backup by a reset is called `UNDONE` once it was brought back."""

    RESET = "reset"
    UNDO = "undo"
    UPDATE = "update"
    SOLUTION = "solution"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Backup:
    """One state of some files of one exercise.

    Args:
        folder: holds the files, laid out as in the exercise's folder.
        number: counted from 1 within the exercise; the clock may be set back, this is not.
        reason: why it was made.
    """

    folder: Path
    number: int
    reason: str

    def contents(self) -> dict[str, bytes]:
        """The files that were replaced, by path relative to the exercise's folder.

        Raises:
            PyrunnerError: if they cannot be read.
        """
        paths = [path for path in self.folder.rglob("*") if path.is_file() and self.aside not in path.parents]
        try:
            return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in sorted(paths)}
        except OSError as error:
            raise PyrunnerError(
                f"cannot read {error.filename}: {error.strerror}", "make it readable for you, and try again"
            ) from None

    @property
    def aside(self) -> Path:
        """Where that lies which stood in a file's place and is no readable file: a folder, a broken link."""
        return self.folder / ".aside"

    def take_aside(self, path: Path) -> None:
        """Move something out of the way into this backup.

        Raises:
            PyrunnerError: if it cannot be moved.
        """
        with writing(self.aside):
            self.aside.mkdir(exist_ok=True)
            path.rename(self.aside / path.name)


class Backups:
    """The backups of one exercise; whoever writes holds the workspace's lock.

    Args:
        folder: of all the workspace's backups.
        exercise: its name.
    """

    def __init__(self, folder: Path, exercise: str) -> None:
        self._folder = folder / exercise

    def newest_first(self) -> list[Backup]:
        """All of them; whatever else lies in the folder is not looked at."""
        names = sorted(os.listdir(self._folder)) if self._folder.is_dir() else []
        matches = [match for name in names if (match := _NAME.fullmatch(name))]
        found = [Backup(self._folder / match[0], int(match["number"]), match["reason"]) for match in matches]
        return sorted(found, key=lambda backup: backup.number, reverse=True)

    def save(self, reason: Reason, contents: Mapping[str, bytes]) -> Backup:
        """Keep some contents.

        Args:
            reason: why they will be replaced.
            contents: by path relative to the exercise's folder.

        Raises:
            PyrunnerError: if they cannot be written.
        """
        number = max((backup.number for backup in self.newest_first()), default=0) + 1
        time = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        new, folder = self._folder / "new", self._folder / f"{number:06}-{time}-{reason}"
        with writing(folder):
            shutil.rmtree(new, ignore_errors=True)
            new.mkdir(parents=True)
            for name, content in contents.items():
                write_atomic(new / name, content)
            new.rename(folder)
            sync_folder(self._folder)
        return Backup(folder, number, reason)

    def rename(self, backup: Backup, reason: Reason) -> None:
        """Keep a backup under another reason.

        Raises:
            PyrunnerError: if it cannot be renamed.
        """
        renamed = backup.folder.with_name(f"{backup.folder.name.rpartition('-')[0]}-{reason}")
        with writing(renamed):
            backup.folder.rename(renamed)
            sync_folder(self._folder)
