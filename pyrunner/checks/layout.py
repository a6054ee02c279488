"""Where the files of a snapshot stand while they are checked."""

import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pyrunner.checks.scratch import Places
from pyrunner.storage import writing


class Layouts:
    """Two stable folders for each exercise, and more only while more than two checks of it run at once.

    The paths stay the same for caches, and a check that was superseded never reads the files of its successor.

    Args:
        parent: nobody else writes below it.
    """

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self._places: dict[str, Places] = {}

    @contextmanager
    def laid_out(self, exercise: str, files: Mapping[str, bytes]) -> Iterator[Path]:
        """A folder with these files and nothing else, for one check.

        Raises:
            PyrunnerError: it cannot be written.
        """
        # setdefault is atomic: two threads get the same places.
        places = self._places.setdefault(exercise, Places(self._parent / exercise, at_least=2))
        with places.taken() as folder:
            with writing(folder):
                lay_out(folder, files)
            yield folder


def lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder hold exactly these files.

    Their times grow by a second at least each time: mypy and others compare whole seconds and sizes only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    newest = 0.0
    for entry in os.scandir(folder):
        newest = max(newest, entry.stat(follow_symlinks=False).st_mtime)
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.name not in files or not entry.is_file(follow_symlinks=False):
            os.unlink(entry.path)
    moment = max(int(newest) + 1, int(time.time()))
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (moment, moment))
