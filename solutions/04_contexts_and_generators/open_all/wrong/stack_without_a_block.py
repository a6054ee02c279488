"""Wrong: keeps a stack, but nobody unwinds it when the constructor fails.

Refused by: test_none_stays_open_when_one_cannot_be_opened, test_both_failures_are_told_when_opening_and_closing_fail.
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
        self._files = {till: self._stack.enter_context(opener(path)) for till, path in paths.items()}

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
