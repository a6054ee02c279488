"""A process that is prepared once and then forks a copy of itself for each order, one at a time."""

import json
import os
import queue
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress

from pyrunner.process import Cancellation, Completed, Limits, launch
from pyrunner.processes.attendance import ENDING_SECONDS, Attendance
from pyrunner.processes.streams import Happening, Stream
from pyrunner.workers.cold import carry_out, worker_launch
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import NOBODY, Answer, Order, Report

GONE = b"-9"
READY = json.dumps({"kind": "ready"}).encode() + b"\n"


class Nursery:
    """One such process; used by one thread at a time."""

    def __init__(self, need: Need) -> None:
        """Start it; it prepares itself while others go on.

        Raises:
            PyrunnerError: no process can be started.
        """
        self.need = need
        self._launched = launch(worker_launch(need, "copies"))
        self._lock = threading.Lock()
        self._turn: _Turn | None = None
        self._silent = threading.Event()
        self._gone = threading.Event()
        self._ready = threading.Event()
        threading.Thread(target=self._listen, name="nursery", daemon=True).start()
        threading.Thread(target=self._wait, name="nursery", daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether it can take orders."""
        return not (self._silent.is_set() or self._gone.is_set())

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        """Carry out an order in a copy.

        Raises:
            Cancelled: the cancellation came first; the copy is gone.
        """
        turn = _Turn(self)
        if order.patience is not None and not self._is_ready(order.patience):
            return NOBODY
        with self._lock:
            self._turn = turn
        if not self.alive:
            turn.break_off()
        self._ready.clear()
        try:
            return carry_out(turn, order, cancellation, on_report)
        finally:
            if not turn.over:
                # It did not do what it was told in good time.
                self.discard()

    def _is_ready(self, patience: float) -> bool:
        """Whether a copy waits for an order within some seconds."""
        if patience and not self._ready.is_set():
            self.tell(b"hurry\n")
        return self._ready.wait(patience)

    def tell(self, line: bytes) -> None:
        """Write a line to it; one that is gone is told nothing."""
        with self._lock, suppress(OSError):
            while line and self._launched.tasks is not None:
                line = line[os.write(self._launched.tasks, line) :]

    def discard(self) -> None:
        """End it, with everything it started."""
        self._launched.kill()
        with self._lock:
            tasks, self._launched.tasks = self._launched.tasks, None
        if tasks is not None:
            os.close(tasks)
        self._gone.wait(ENDING_SECONDS)

    def _wait(self) -> None:
        self._launched.wait()
        self._gone.set()
        os.close(self._launched.output)

    def _listen(self) -> None:
        assert self._launched.reports is not None
        with open(self._launched.reports, "rb") as reports:
            for line in reports:
                if line == READY:
                    self._ready.set()
                    continue
                with self._lock:
                    turn = self._turn
                if turn is not None:
                    turn.hear(line)
        self._silent.set()
        with self._lock:
            turn = self._turn
        if turn is not None:
            turn.break_off()


class _Turn:
    """One order in the hands of a nursery."""

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery
        self._token = secrets.token_hex()
        self._happenings: queue.Queue[Happening] = queue.Queue()
        self.over = False

    def send(self, task: bytes) -> None:
        envelope = {**json.loads(task), "token": self._token}
        self._nursery.tell(json.dumps(envelope).encode() + b"\n")

    def finish(
        self, limits: Limits, cancellation: Cancellation, on_message: Callable[[bytes], None] | None = None
    ) -> Completed:
        attendance = Attendance(self, limits, self._happenings, on_message, channel=True)
        with cancellation.calling(lambda: self._happenings.put((Stream.CANCELLED, b""))):
            return attendance.attend()

    def ask_for_stack(self) -> None:
        self._tell(b"stack\n")

    def kill(self) -> None:
        self._tell(b"kill\n")

    def _tell(self, line: bytes) -> None:
        if not self.over:
            self._nursery.tell(line)

    def hear(self, line: bytes) -> None:
        """Take a line of the private channel, which may be the last one."""
        if self.over:
            return
        if self._token.encode() not in line:
            if line != b"\n":
                self._happenings.put((Stream.CHANNEL, line))
            return
        last = json.loads(line)
        self._end(last["output"].encode(), str(last["status"]).encode())

    def break_off(self) -> None:
        """The nursery is gone."""
        if not self.over:
            self._end(b"", GONE)

    def _end(self, output: bytes, status: bytes) -> None:
        self.over = True
        if output:
            self._happenings.put((Stream.OUTPUT, output))
        for stream, piece in ((Stream.OUTPUT, b""), (Stream.CHANNEL, b""), (Stream.STATUS, status)):
            self._happenings.put((stream, piece))
