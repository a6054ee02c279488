"""The one door to subprocesses: each within limits, and none that outlives its purpose or pyrunner itself."""

import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.processes.cancellation import Cancellation as Cancellation
from pyrunner.processes.cancellation import Cancelled as Cancelled
from pyrunner.processes.environment import clean_environment
from pyrunner.processes.launch import Launch, Launched
from pyrunner.processes.streams import Happening, Stream, pump

GIGABYTE = 1 << 30
CHANNEL_LIMIT = 64 << 20
STARTING_SECONDS = 60.0
LAST_WORDS_SECONDS = 0.5
ENDING_SECONDS = 10.0


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


class Process:
    """A process that was started and waits for its task, or already works."""

    def __init__(self, what: Launch) -> None:
        """Start it.

        Raises:
            PyrunnerError: no process could be started.
        """
        try:
            self._launched = _launched(what)
        except OSError as error:
            raise PyrunnerError(
                f"no process can be started: {error.strerror}", "is the machine out of memory or of processes?"
            ) from error
        self._happenings: queue.Queue[Happening] = queue.Queue()
        self._ended = threading.Event()
        self._start_thread(self._wait)

    def _start_thread(self, target: Callable[..., None], *arguments: object) -> None:
        threading.Thread(target=target, args=arguments, daemon=True).start()

    def _wait(self) -> None:
        status = self._launched.wait()
        self._ended.set()
        self._happenings.put((Stream.STATUS, str(status).encode()))

    @property
    def failure(self) -> str:
        """Why the command could not be started; empty if it could."""
        return self._launched.failure

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return not self._ended.is_set()

    def send(self, task: bytes) -> None:
        """Tell it what to do, once; a process that is gone is told nothing."""
        tasks, self._launched.tasks = self._launched.tasks, None
        if tasks is None:
            return
        try:
            with suppress(OSError):
                while task:
                    task = task[os.write(tasks, task) :]
        finally:
            os.close(tasks)

    def finish(
        self, limits: Limits, cancellation: Cancellation, on_message: Callable[[bytes], None] | None = None
    ) -> Completed:
        """See it to its end, by itself or by its limits.

        Args:
            on_message: gets each line of the private channel.

        Raises:
            Cancelled: the cancellation came first.
        """
        self._start_thread(pump, self._launched.output, Stream.OUTPUT, self._happenings)
        if self._launched.reports is not None:
            self._start_thread(pump, self._launched.reports, Stream.CHANNEL, self._happenings)
        attendance = _Attendance(self._launched, limits, self._happenings, on_message)
        with cancellation.calling(lambda: self._happenings.put((Stream.CANCELLED, b""))):
            return attendance.attend()

    def kill(self) -> None:
        """End it without waiting for that."""
        self._launched.kill()

    def discard(self) -> None:
        """End it unused, and wait until it is gone."""
        self.kill()
        self.send(b"")
        self._ended.wait(ENDING_SECONDS)
        for descriptor in (self._launched.output, self._launched.reports):
            if descriptor is not None:
                os.close(descriptor)


class _Attendance:
    """What is known of a process from its start to its end."""

    def __init__(
        self,
        launched: Launched,
        limits: Limits,
        happenings: "queue.Queue[Happening]",
        on_message: Callable[[bytes], None] | None,
    ) -> None:
        self.launched = launched
        self.limits = limits
        self.happenings = happenings
        self.on_message = on_message
        self.begun = time.monotonic()
        self.deadline = self.begun + (limits.seconds if launched.reports is None else STARTING_SECONDS)
        self.open = {Stream.OUTPUT, Stream.STATUS} | ({Stream.CHANNEL} if launched.reports is not None else set())
        self.heard = False
        self.output = bytearray()
        self.line = bytearray()
        self.received = 0
        self.status = 0
        self.ending: Ending | None = None
        self.measures: list[tuple[Callable[[], None], float]] = [(launched.kill, ENDING_SECONDS)]
        if launched.reports is not None:
            self.measures.insert(0, (launched.ask_for_stack, LAST_WORDS_SECONDS))

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
                self.launched.kill()
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
        self.launched.kill()

    def await_end(self) -> None:
        """Let nothing more happen before it is gone."""
        give_up = time.monotonic() + ENDING_SECONDS
        with suppress(queue.Empty):
            while self.happenings.get(timeout=max(0.0, give_up - time.monotonic()))[0] is not Stream.STATUS:
                pass


def _launched(what: Launch) -> Launched:
    if sys.platform == "win32":
        from pyrunner.processes.plain import Plain

        return Plain(what)
    from pyrunner.processes.guarded import Guarded

    return Guarded(what)


def run(
    command: Sequence[str | Path], folder: Path, limits: Limits, cancellation: Cancellation | None = None
) -> Completed:
    """Run a command in a clean environment, with nothing to read, within limits.

    Raises:
        Cancelled: the cancellation came before its end.
        PyrunnerError: the command cannot be started.
    """
    words = [str(word) for word in command]
    process = Process(Launch(words, folder, clean_environment(), limits.memory, limits.file_size))
    completed = process.finish(limits, cancellation or Cancellation())
    if process.failure:
        raise PyrunnerError(f"cannot run {words[0]}: {process.failure}")
    return completed
