"""A program in a pseudo-terminal: what its screen shows, and when it did."""

import os
import select
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

COLUMNS, ROWS = 110, 48
PIECE = 1 << 16


class Terminal:
    """Runs a program until the end of the block.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        environment: all its variables.
    """

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        self.started = time.perf_counter()
        self._process = pexpect.spawn(
            command[0], list(command[1:]), cwd=str(folder), env=dict(environment), dimensions=(ROWS, COLUMNS)
        )
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._lines = [" " * COLUMNS] * ROWS
        self.ended = False

    @property
    def pid(self) -> int:
        return int(self._process.pid)

    @property
    def text(self) -> str:
        """The screen, line after line, without anything between them: what was wrapped is whole again."""
        return "".join(self._lines)

    @property
    def shown(self) -> str:
        """The screen for people."""
        return "\n".join(line.rstrip() for line in self._lines).rstrip()

    def clear(self) -> None:
        """Forget what the screen shows, where a program only ever adds to it."""
        self._screen.reset()
        self._take_over()

    def press(self, key: str) -> None:
        """Type one key."""
        os.write(self._process.child_fd, key.encode())

    def wait(self, condition: Callable[[str], bool], seconds: float) -> float | None:
        """Wait until the screen is as it should be.

        Returns:
            the moment at which the bytes came that made it so, by `time.perf_counter`; None if it never was.
        """
        deadline = time.perf_counter() + seconds
        moment = time.perf_counter()
        while not condition(self.text):
            if self.ended or (arrival := self._read(deadline)) is None:
                return None
            moment = arrival
        return moment

    def wait_for_end(self, seconds: float) -> float | None:
        """Wait until the program has closed its terminal; the moment at which it had, or None."""
        deadline = time.perf_counter() + seconds
        while not self.ended:
            if self._read(deadline) is None and not self.ended:
                return None
        return time.perf_counter()

    def settle(self, seconds: float) -> None:
        """Take in what comes within a time."""
        deadline = time.perf_counter() + seconds
        while not self.ended and self._read(deadline) is not None:
            pass

    def close(self) -> None:
        """End the program, as closing the terminal does."""
        self._process.close(force=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self, deadline: float) -> float | None:
        """Take in the next bytes; the moment at which they were there, or None after the deadline or the end."""
        ready, _, _ = select.select([self._process.child_fd], [], [], max(0.0, deadline - time.perf_counter()))
        moment = time.perf_counter()
        if not ready:
            return None
        try:
            piece = os.read(self._process.child_fd, PIECE)
        except OSError:
            piece = b""
        if not piece:
            self.ended = True
            return None
        self._stream.feed(piece)
        self._take_over()
        return moment

    def _take_over(self) -> None:
        """Read the lines that changed; pyte's own `display` reads all of them, which takes milliseconds."""
        for row in self._screen.dirty:
            cells = self._screen.buffer[row]
            self._lines[row] = "".join(cells[column].data for column in range(COLUMNS))
        self._screen.dirty.clear()
