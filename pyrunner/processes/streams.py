"""What comes from a process while it runs."""

import os
import queue
from contextlib import suppress
from enum import Enum


class Stream(Enum):
    """Where something that happened to a process came from."""

    OUTPUT = "output"
    CHANNEL = "channel"
    STATUS = "status"
    CANCELLED = "cancelled"


Happening = tuple[Stream, bytes]
"""Where it came from, and a piece of what was written there; an empty piece is the end."""


def pump(descriptor: int, stream: Stream, happenings: "queue.Queue[Happening]") -> None:
    """Pass on what a pipe brings until its end, which is an empty piece."""
    with suppress(OSError):
        while piece := os.read(descriptor, 1 << 16):
            happenings.put((stream, piece))
    os.close(descriptor)
    happenings.put((stream, b""))
