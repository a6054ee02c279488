"""All of them, or none.

Every till of the shop has a journal, a file that stays open all day. `Journals` opens them together:

- when the folder of one till is missing, nothing is opened, says the service, and asks to try again; an hour later it
  has no file descriptors left;
- one night the disk was full when the first journal was closed. The journals of all other tills lost their last lines.

Mend the class. Whoever could not open all is left with none open. Closing closes every journal, and a failure to do so
is told: it means that lines are lost. What had failed before, the opening or the block, is still told then.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO


def append_to(path: Path) -> TextIO:
    return path.open("a", encoding="utf-8")


class Journals:
    """The journals of all tills, open for writing until `close`, or until the end of a `with` block.

    Args:
        paths: of the journals, by till.
        opener: opens one.
    """

    def __init__(self, paths: Mapping[str, Path], opener: Callable[[Path], TextIO] = append_to) -> None:
        self._files = {till: opener(path) for till, path in paths.items()}

    def write(self, till: str, line: str) -> None:
        """Add a line to the journal of a till."""
        self._files[till].write(f"{line}\n")

    def close(self) -> None:
        """Close all journals."""
        for file in self._files.values():
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
