"""A folder that is gone afterwards.

The idea: `contextmanager` makes a context manager of a generator that yields once. At the `yield` the block runs, and
there an error of the block comes out again: to the generator, the block is just a statement that may raise. So what
must happen at the end belongs into `finally`, and an `except` or `suppress` around the `yield` is around the block.

The trap: what is made before the `try` was made by us; inside, `finally` would also remove the folder of somebody
else, on which `mkdir` has just failed. And a manager made this way can be entered once. The call makes a new one for
each `with`; as a decorator it does so by itself.

When not to: `tempfile.TemporaryDirectory` makes a folder with a new name each time, which is what most callers want.
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
