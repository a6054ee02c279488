"""Wrong: closes all, and tells nobody that lines were lost.

Refused by: test_a_failing_close_keeps_no_other_journal_open,
test_all_failures_are_told_when_the_block_and_closing_fail.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
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
        with ExitStack() as stack:
            self._files = {till: stack.enter_context(opener(path)) for till, path in paths.items()}
            self._stack = stack.pop_all()

    def write(self, till: str, line: str) -> None:
        """Add a line to the journal of a till."""
        self._files[till].write(f"{line}\n")

    def close(self) -> None:
        """Close all journals."""
        for file in self._files.values():
            with suppress(OSError):
                file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
