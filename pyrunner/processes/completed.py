"""What a process may use, and how it came to its end."""

from dataclasses import dataclass
from enum import StrEnum

GIGABYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may use.

    Args:
        seconds: by the wall clock, from the moment it says that it begins, or from its start if it never does.
        memory: bytes of address space.
        output: bytes on both output streams together, and on the private channel.
        file_size: bytes of any one file that it writes; 0 for any size.
    """

    seconds: float
    memory: int = 4 * GIGABYTE
    output: int = 1 << 20
    file_size: int = 0


class Ending(StrEnum):
    """How a process came to its end."""

    EXITED = "exited"
    KILLED = "killed"
    TIMED_OUT = "timed out"
    FLOODED = "flooded"


@dataclass(frozen=True, slots=True)
class Completed:
    """A process that is gone, with everything it started.

    Args:
        ending: how.
        status: the exit status; the negative number of the signal that ended it, if one did.
        output: what it wrote to both output streams, cut at the limit.
        seconds: from the beginning to the end.
    """

    ending: Ending
    status: int
    output: str
    seconds: float

    @property
    def succeeded(self) -> bool:
        """Whether it ended by itself with status 0."""
        return self.ending is Ending.EXITED and self.status == 0
