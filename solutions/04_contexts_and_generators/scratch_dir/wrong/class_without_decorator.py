"""Wrong: a class that can be entered, but no longer stands above a `def`.

Refused by: test_as_a_decorator_it_makes_a_folder_for_each_call, types.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from types import TracebackType


class scratch_dir:
    """Make a folder; at the end of the block it is gone, with everything in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Path:
        self._folder.mkdir()
        return self._folder

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with suppress(FileNotFoundError):
            rmtree(self._folder)


class Publisher:
    """Publishes the receipts of a day as a folder with a file for each.

    Args:
        scratch: where such a folder is put together; it must not exist.
    """

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch

    def publish(self, receipts: Mapping[str, str], target: Path) -> None:
        """Write the receipts, by name, and let `target` appear with all of them."""
        with scratch_dir(self._scratch) as folder:
            for name, text in receipts.items():
                (folder / name).write_text(text)
            folder.rename(target)
