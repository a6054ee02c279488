"""Wrong: makes the folder inside the `try`; whoever cannot begin, because it exists, removes it.

Refused by: test_the_folder_of_somebody_else_is_left_alone.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree


@contextmanager
def scratch_dir(folder: Path) -> Iterator[Path]:
    """Make a folder; at the end of the block it is gone, with everything in it."""
    try:
        folder.mkdir()
        yield folder
    finally:
        with suppress(FileNotFoundError):
            rmtree(folder)


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
