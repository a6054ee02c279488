"""Wrong: there is a `finally` now, but the block still runs under the `suppress`, which keeps its errors back.

Refused by: test_a_missing_file_in_the_block_is_the_callers_to_see, test_a_day_is_published_whole_or_not_at_all,
test_the_block_may_have_moved_the_folder_away.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree


@contextmanager
def scratch_dir(folder: Path) -> Iterator[Path]:
    """Make a folder; at the end of the block it is gone, with everything in it."""
    folder.mkdir()
    with suppress(FileNotFoundError):
        try:
            yield folder
        finally:
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
