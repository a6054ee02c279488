"""A worker that is prepared once and forks a copy of itself for each task, where there is fork.

What comes over the descriptor for tasks are lines: an order as JSON with a `token` that nobody else knows; `stack`, to
have the copy at work say where it is; `kill`, to end it; `hurry`, to have the next copy at once. A report `ready` says
that a copy waits for an order; after each, when the copy is gone with everything that it started, a report `over` says
with the token how it ended.
"""

import gc
import json
import os
import select
import signal
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Any

from pyrunner.processes.guard import DEATH_SIGNAL, SUBREAPER, Guard, control, send, waker
from pyrunner.workers.beginning import begin
from pyrunner.workers.channel import Channel
from pyrunner.workers.kinds import Task

LONGEST_OUTPUT = 1 << 20
REST_SECONDS = 0.25
"""How long to wait with the next copy, where no order waits for one."""

TOLD_TO_END = -int(signal.SIGKILL) if sys.platform != "win32" else -9


class Orders:
    """The lines that come from pyrunner."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._begun = b""
        self._lines: list[bytes] = []

    @property
    def waiting(self) -> bool:
        """Whether a whole line has come that was not taken yet."""
        return bool(self._lines)

    def next(self) -> bytes:
        """The next line, when it has come; empty when there will be none."""
        while not self._lines:
            piece = os.read(self.descriptor, 1 << 16)
            if not piece:
                return b""
            *lines, self._begun = (self._begun + piece).split(b"\n")
            self._lines += lines
        return self._lines.pop(0)


class Attendant(Guard):
    """Watches one copy at work, and does with it what pyrunner says."""

    def __init__(self, child: int, waker: int, orders: Orders) -> None:
        super().__init__(child, waker, orders.descriptor)
        self._orders = orders
        self.abandoned = False

    def obey(self) -> bool:
        line = self._orders.next()
        if line == b"stack" and self.status is None:
            send(self.child, signal.SIGUSR1)
        self.abandoned = not line
        return line == b"stack" and (not self._orders.waiting or self.obey())


class Copies:
    """Takes a task in a copy of this process; the process itself stays, and never returns from here."""

    def __init__(self, tasks: int, channel: Channel) -> None:
        self._orders = Orders(tasks)
        self._channel = channel

    def __call__(self, rehearse: Callable[[], None] | None = None) -> Task:
        control(SUBREAPER, 1)
        with open(os.devnull, "r+b") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        # Objects of this process are never garbage in a copy; looking at them would copy their pages.
        gc.collect()
        gc.freeze()
        woken = waker()
        while True:
            reading, writing = os.pipe()
            output = tempfile.TemporaryFile()  # noqa: SIM115 (one process writes to it, the other reads)
            copy = os.fork()
            if copy == 0:
                os.close(writing)
                return self._born(reading, output, woken, rehearse)
            os.close(reading)
            self._serve(copy, writing, output, woken)
            # Whoever waits for what this order's check does next needs the processor first.
            select.select([self._orders.descriptor], [], [], REST_SECONDS)

    def _born(self, reading: int, output: IO[bytes], woken: int, rehearse: Callable[[], None] | None) -> Task:
        """Become a process like one that was started for its task alone, and wait for it."""
        os.setsid()
        control(DEATH_SIGNAL, signal.SIGKILL)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for descriptor in (woken, self._orders.descriptor):
            os.close(descriptor)
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
        self._channel.inherit()
        if rehearse is not None:
            rehearse()
        self._channel("ready")
        with open(reading, "rb") as stream:
            envelope = stream.read()
        if not envelope:
            os._exit(0)
        return begin(envelope, self._channel)

    def _serve(self, copy: int, writing: int, output: IO[bytes], woken: int) -> None:
        """Give a waiting copy the next order, see it to its end, and say how that was."""
        line = self._next_order()
        if not line:
            os._exit(0)
        order: dict[str, Any] = json.loads(line)
        token = order.pop("token")
        tell(writing, json.dumps(order).encode())
        attendant = Attendant(copy, woken, self._orders)
        attendant.watch()
        attendant.sweep()
        if attendant.abandoned:
            os._exit(0)
        status = TOLD_TO_END if attendant.status is None else attendant.status
        self._say_over(token, status, output)

    def _next_order(self) -> bytes:
        """The next order; what was still said of the last one is too late."""
        while True:
            line = self._orders.next()
            if line not in (b"stack", b"kill", b"hurry"):
                return line

    def _say_over(self, token: str, status: int, output: IO[bytes]) -> None:
        with output:
            output.seek(0)
            printed = output.read(LONGEST_OUTPUT + 1).decode(errors="replace")
        # The copy may have been killed in the middle of a line.
        os.write(self._channel.descriptor, b"\n")
        self._channel("over", token=token, status=status, output=printed)


def tell(descriptor: int, message: bytes) -> None:
    """Write all to a copy that may be gone, and close."""
    try:
        while message:
            message = message[os.write(descriptor, message) :]
    except BrokenPipeError:
        pass
    finally:
        os.close(descriptor)
