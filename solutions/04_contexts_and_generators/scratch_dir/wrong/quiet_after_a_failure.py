"""Wrong: tells that the folder is still there only if the block went well.

Refused by: test_a_folder_that_cannot_be_removed_is_no_secret.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree


@contextmanager
def scratch_dir(folder: Path) -> Iterator[Path]:
    """Make a folder; at the end of the block it is gone, with everything in it."""
    folder.mkdir()
    try:
        yield folder
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
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
