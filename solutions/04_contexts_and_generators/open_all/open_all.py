"""All of them, or none.

The idea: an ExitStack is a `with` statement whose length is decided at run time. While the journals are opened, a
`with` around the stack closes those that are open already, should the next one fail. When all are open, `pop_all`
moves the duty to a stack that outlives the block: nothing is closed now, everything is closed later.

The trap: a constructor that fails leaves no object behind, and so nobody who could close what it has opened. And a
loop of `close` calls ends at the first that raises; the stack goes on, and raises at the end. Its `close` knows nothing
of an error that is on its way, and cuts it off; `__exit__` keeps it as the context, if it is handed on. (When nothing
else has failed, of two failing closes only the later comes out; who must know of each collects them.)

When not to: for a number of managers that is known, write them into one `with`. And a hundred journals need not be
open all day: to open, append and close takes microseconds.
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
        with ExitStack() as stack:
            self._files = {till: stack.enter_context(opener(path)) for till, path in paths.items()}
            self._stack = stack.pop_all()

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
