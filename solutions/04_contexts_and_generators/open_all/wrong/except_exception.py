"""Wrong: closes what is open after an Exception; Ctrl-C during the third opening is none.

Refused by: test_none_stays_open_when_one_cannot_be_opened.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
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
        self._stack = ExitStack()
        self._files: dict[str, TextIO] = {}
        try:
            for till, path in paths.items():
                self._files[till] = self._stack.enter_context(opener(path))
        except Exception as failure:
            self._stack.__exit__(type(failure), failure, failure.__traceback__)
            raise

    def write(self, till: str, line: str) -> None:
        """Add a line to the journal of a till."""
        self._files[till].write(f"{line}\n")

    def close(self) -> None:
        """Close all journals."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, traceback)
