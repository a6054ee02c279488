"""What a process is started with, and what can be done with it then."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Launch:
    """What to start.

    Args:
        command: the program and its arguments; with a channel, the descriptors (or handles) of the task and of the
            reports are added as two more.
        folder: where it runs.
        environment: all its variables.
        memory: the address space it may use, in bytes.
        file_size: how large any file may grow that it writes, in bytes; 0 for any size.
        channel: whether it gets a private channel.
    """

    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]
    memory: int
    file_size: int = 0
    channel: bool = False


class Launched(Protocol):
    """A process that was started; every descriptor here is the caller's to close."""

    output: int
    reports: int | None
    tasks: int | None
    failure: str

    def wait(self) -> int:
        """Wait until it is gone, with all it started where that is possible; its exit status or minus its signal."""

    def ask_for_stack(self) -> None:
        """Have it say where it is, if it listens."""

    def kill(self) -> None:
        """End it, and everything it started, without waiting."""


class Pipes:
    """The pipes of a process: our ends, and its own, the one for its task before the one for its reports."""

    def __init__(self, channel: bool) -> None:
        self.output, self.output_end = os.pipe()
        self.reports: int | None = None
        self.tasks: int | None = None
        self.channel_ends: tuple[int, ...] = ()
        if channel:
            tasks_end, self.tasks = os.pipe()
            self.reports, reports_end = os.pipe()
            self.channel_ends = (tasks_end, reports_end)

    def close_its_ends(self) -> None:
        """After the process has them."""
        for end in (self.output_end, *self.channel_ends):
            os.close(end)

    def close_ours(self) -> None:
        """When no process came of it."""
        for end in (self.output, self.reports, self.tasks):
            if end is not None:
                os.close(end)
