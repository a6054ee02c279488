"""Workers that were started, and did what can be done ahead, before they are needed; each is used once."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Self

from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation, Process
from pyrunner.workers.cold import carry_out, start_worker
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report


class SpareWorkers:
    """Keeps spare workers for what is expected, and replaces each that is used.

    Args:
        count: spares of each kind; with two, a save right after another finds one ready.
    """

    def __init__(self, count: int = 2) -> None:
        self._count = count
        self._spares: dict[Need, deque[Process]] = {}
        self._busy = 0
        self._closed = False
        self._changed = threading.Condition()
        self._supplier = threading.Thread(target=self._supply, name="spares", daemon=True)
        self._supplier.start()

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        """Carry out an order, in a spare if one waits."""
        cancellation.raise_if_cancelled()
        with self._changed:
            self._busy += 1
        try:
            if spare := self._take(order.need):
                answer = carry_out(spare, order, cancellation, on_report)
                # A spare may have been killed while it waited; that is nobody's answer.
                if answer.begun:
                    return answer
            return carry_out(start_worker(replace(order.need, fresh=True)), order, cancellation, on_report)
        finally:
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()

    def expect(self, needs: Iterable[Need]) -> None:
        """Have spares for these needs and no others; they are started in the background."""
        wanted = dict.fromkeys(needs)
        with self._changed:
            if self._closed:
                return
            unwanted = [spares for need, spares in self._spares.items() if need not in wanted]
            self._spares = {need: self._spares.get(need, deque()) for need in wanted}
            self._changed.notify_all()
        _discard(process for spares in unwanted for process in spares)

    def close(self) -> None:
        """End all spares; orders are carried out cold from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._supplier.join()
        _discard(process for spares in self._spares.values() for process in spares)
        self._spares = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self, need: Need) -> Process | None:
        with self._changed:
            spares = self._spares.get(need, deque())
            while spares:
                process = spares.popleft()
                self._changed.notify_all()
                if process.alive:
                    return process
                process.discard()
        return None

    def _supply(self) -> None:
        """Start what is missing, one after another, until closed."""
        while True:
            with self._changed:
                while not self._closed and self._missing() is None:
                    self._changed.wait()
                if self._closed:
                    return
                need = self._missing()
            if need is not None and not self._start(need):
                self._changed_within(1.0)

    def _changed_within(self, seconds: float) -> None:
        with self._changed:
            self._changed.wait(seconds)

    def _missing(self) -> Need | None:
        """What to start next: while something runs, only what there is none of, as cores are few."""
        enough = 1 if self._busy else self._count
        return min(
            (need for need, spares in self._spares.items() if len(spares) < enough),
            key=lambda need: len(self._spares[need]),
            default=None,
        )

    def _start(self, need: Need) -> bool:
        with suppress(PyrunnerError):
            process = start_worker(need)
            with self._changed:
                spares = self._spares.get(need)
                if spares is not None and not self._closed:
                    spares.append(process)
                    return True
            process.discard()
            return True
        return False


def _discard(processes: Iterable[Process]) -> None:
    """End all first, then wait for each."""
    ending = list(processes)
    for process in ending:
        process.kill()
    for process in ending:
        process.discard()
