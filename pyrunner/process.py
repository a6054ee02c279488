"""The one door to subprocesses: each within limits, and none that outlives its purpose or pyrunner itself."""

import os
import queue
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.processes.attendance import ENDING_SECONDS, Attendance
from pyrunner.processes.cancellation import Cancellation as Cancellation
from pyrunner.processes.cancellation import Cancelled as Cancelled
from pyrunner.processes.completed import Completed as Completed
from pyrunner.processes.completed import Ending as Ending
from pyrunner.processes.completed import Limits as Limits
from pyrunner.processes.environment import clean_environment
from pyrunner.processes.launch import Launch, Launched
from pyrunner.processes.streams import Happening, Stream, pump


class Process:
    """A process that was started and waits for its task, or already works."""

    def __init__(self, what: Launch) -> None:
        """Start it.

        Raises:
            PyrunnerError: no process could be started.
        """
        self._launched = launch(what)
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
        channel = self._launched.reports is not None
        if self._launched.reports is not None:
            self._start_thread(pump, self._launched.reports, Stream.CHANNEL, self._happenings)
        attendance = Attendance(self._launched, limits, self._happenings, on_message, channel=channel)
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


def launch(what: Launch) -> Launched:
    """Start a process, for somebody who sees to it that it ends.

    Raises:
        PyrunnerError: no process could be started.
    """
    try:
        if sys.platform == "win32":
            from pyrunner.processes.plain import Plain

            return Plain(what)
        from pyrunner.processes.guarded import Guarded

        return Guarded(what)
    except OSError as error:
        raise PyrunnerError(
            f"no process can be started: {error.strerror}", "is the machine out of memory or of processes?"
        ) from error


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
        raise PyrunnerError(f"cannot run {words[0]}: {process.failure}", "pyrunner doctor shows what is missing")
    return completed
