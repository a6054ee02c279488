"""What is known of a process from the beginning of its task to its end."""

import queue
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from pyrunner.processes.cancellation import Cancelled
from pyrunner.processes.completed import Completed, Ending, Limits
from pyrunner.processes.streams import Happening, Stream

CHANNEL_LIMIT = 64 << 20
STARTING_SECONDS = 60.0
LAST_WORDS_SECONDS = 0.5
ENDING_SECONDS = 10.0


class Attended(Protocol):
    """What can be done with a process that is at work."""

    def ask_for_stack(self) -> None:
        """Have it say where it is, if it listens."""

    def kill(self) -> None:
        """End it, and everything it started, without waiting."""


class Attendance:
    """What is known of a process from its start to its end."""

    def __init__(
        self,
        attended: Attended,
        limits: Limits,
        happenings: "queue.Queue[Happening]",
        on_message: Callable[[bytes], None] | None,
        *,
        channel: bool,
    ) -> None:
        """Begin to attend.

        Args:
            happenings: what comes from it, each stream to its end.
            on_message: gets each line of the private channel.
            channel: whether it has one, on which it says when it begins.
        """
        self.attended = attended
        self.limits = limits
        self.happenings = happenings
        self.on_message = on_message
        self.begun = time.monotonic()
        self.deadline = self.begun + (STARTING_SECONDS if channel else limits.seconds)
        self.open = {Stream.OUTPUT, Stream.STATUS} | ({Stream.CHANNEL} if channel else set())
        self.heard = False
        self.output = bytearray()
        self.line = bytearray()
        self.received = 0
        self.status = 0
        self.ending: Ending | None = None
        self.measures: list[tuple[Callable[[], None], float]] = [(attended.kill, ENDING_SECONDS)]
        if channel:
            self.measures.insert(0, (attended.ask_for_stack, LAST_WORDS_SECONDS))

    def attend(self) -> Completed:
        """Take in what happens until nothing more can.

        Raises:
            Cancelled: someone cancelled.
        """
        while self.open:
            try:
                stream, piece = self.happenings.get(timeout=max(0.0, self.deadline - time.monotonic()))
            except queue.Empty:
                if not self.overdue():
                    break
            else:
                self.take(stream, piece)
        return Completed(
            self.ending or (Ending.EXITED if self.status >= 0 else Ending.KILLED),
            self.status,
            self.output.decode(errors="replace"),
            time.monotonic() - self.begun,
        )

    def take(self, stream: Stream, piece: bytes) -> None:
        """Take in one happening."""
        match stream:
            case Stream.CANCELLED:
                self.attended.kill()
                self.await_end()
                raise Cancelled
            case Stream.STATUS:
                self.status = int(piece)
                self.open.discard(stream)
                self.deadline = time.monotonic() + LAST_WORDS_SECONDS
            case _ if not piece:
                self.open.discard(stream)
            case Stream.OUTPUT:
                self.take_output(piece)
            case Stream.CHANNEL:
                self.take_messages(piece)

    def take_output(self, piece: bytes) -> None:
        """Keep what was printed, up to the limit."""
        room = self.limits.output - len(self.output)
        self.output += piece[: max(0, room)]
        if len(piece) > room:
            self.end(Ending.FLOODED)

    def take_messages(self, piece: bytes) -> None:
        """Pass on each line that is whole; the first one starts the clock."""
        if not self.heard:
            self.heard = True
            self.begun = time.monotonic()
            self.deadline = self.begun + self.limits.seconds
        self.received += len(piece)
        if self.received > CHANNEL_LIMIT:
            self.end(Ending.FLOODED)
            return
        *lines, rest = (self.line + piece).split(b"\n")
        self.line = bytearray(rest)
        if self.on_message is not None:
            for line in lines:
                self.on_message(bytes(line))

    def overdue(self) -> bool:
        """Nothing came in time: ask for last words, then end it; false when there is nothing left to do."""
        if Stream.STATUS not in self.open or not self.measures:
            return False
        self.ending = self.ending or Ending.TIMED_OUT
        measure, seconds = self.measures.pop(0)
        self.deadline = time.monotonic() + seconds
        measure()
        return True

    def end(self, ending: Ending) -> None:
        """End it at once."""
        self.ending = self.ending or ending
        self.measures.clear()
        self.deadline = time.monotonic() + ENDING_SECONDS
        self.attended.kill()

    def await_end(self) -> None:
        """Let nothing more happen before it is gone."""
        give_up = time.monotonic() + ENDING_SECONDS
        with suppress(queue.Empty):
            while self.happenings.get(timeout=max(0.0, give_up - time.monotonic()))[0] is not Stream.STATUS:
                pass
