"""A folder that is gone afterwards.

The receipts of a day are written into a scratch folder, which is then renamed, so that the published folder is there
whole or not at all. Three complaints:

- after a night in which the disk was full, the scratch folder was still there, and no later export could begin;
- a receipt named "2026/r-1" cannot be written, so nothing is published; and nobody is told;
- the service can publish one day. For the second it has to be started again.

Mend the module. A scratch folder that the block itself has renamed or removed is fine; every other failure, in the
block or at its end, is for the caller to see, and so are two at once. A receipt's name with a slash stays an error. A
folder that somebody else made is not ours to touch. Some jobs have `@scratch_dir(path)` above their `def`, and that
must go on working.
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
        yield folder
        rmtree(folder)


class Publisher:
    """Publishes the receipts of a day as a folder with a file for each.

    Args:
        scratch: where such a folder is put together; it must not exist.
    """

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch_dir(scratch)

    def publish(self, receipts: Mapping[str, str], target: Path) -> None:
        """Write the receipts, by name, and let `target` appear with all of them."""
        with self._scratch as folder:
            for name, text in receipts.items():
                (folder / name).write_text(text)
            folder.rename(target)
