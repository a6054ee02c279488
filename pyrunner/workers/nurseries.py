"""Workers that are copies of prepared processes, for many orders in a row."""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Self

from pyrunner.process import Cancellation
from pyrunner.workers.need import Need
from pyrunner.workers.nursery import Nursery
from pyrunner.workers.protocol import NOBODY, Answer, Order, Report, Workers


class NurseryWorkers:
    """Keeps nurseries for what is expected: each serves all orders of its kind.

    Args:
        counts: how many nurseries to keep, by the kind; other kinds, and what must be fresh, are left to others.
        others: carry out everything else; closed together with this.
        ahead: whether nurseries are started when orders are expected, and not only with the first order of a kind.
    """

    def __init__(self, counts: Mapping[str, int], others: Workers, *, ahead: bool = True) -> None:
        self._counts = counts
        self._others = others
        self._ahead = ahead
        self._idle: dict[str, list[Nursery]] = {}
        self._needs: dict[str, Need] = {}
        self._made: list[Nursery] = []
        self._closed = False
        self._changed = threading.Condition()

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        """Carry out an order in a copy of a nursery, once one has no other to carry out."""
        cancellation.raise_if_cancelled()
        nursery = self._take(order.need) if self._serves(order.need) else None
        answer = NOBODY
        if nursery is not None:
            try:
                answer = nursery.run(order, cancellation, on_report)
            finally:
                self._give_back(nursery)
        if answer.begun or order.patience is not None:
            return answer
        return self._others.run(order, cancellation, on_report)

    def expect(self, needs: Iterable[Need]) -> None:
        """Have nurseries for these needs; those of a kind are served by the same."""
        wanted = list(needs)
        self._others.expect([need for need in wanted if not self._serves(need)])
        merged: dict[str, Need] = {}
        for need in filter(self._serves, wanted):
            merged[need.kind] = joined(merged[need.kind], need) if need.kind in merged else need
        with self._changed:
            unwanted = [each for each in self._made if self._needs.get(each.need.kind) != merged.get(each.need.kind)]
            self._needs = merged
            self._idle = {kind: [each for each in idle if each not in unwanted] for kind, idle in self._idle.items()}
            self._made = [nursery for nursery in self._made if nursery not in unwanted]
            for kind in merged if self._ahead else ():
                self._supply(kind)
        for nursery in unwanted:
            nursery.discard()

    def close(self) -> None:
        """End all nurseries."""
        with self._changed:
            self._closed = True
            made, self._made, self._idle, self._needs = self._made, [], {}, {}
            self._changed.notify_all()
        for nursery in made:
            nursery.discard()
        self._others.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _serves(self, need: Need) -> bool:
        return need.kind in self._counts and not need.fresh

    def _supply(self, kind: str) -> None:
        """Start what nurseries are missing; to be called while nobody else changes anything."""
        missing = self._counts[kind] - sum(nursery.need.kind == kind for nursery in self._made)
        for _ in range(missing):
            nursery = Nursery(self._needs[kind])
            self._made.append(nursery)
            self._idle.setdefault(kind, []).append(nursery)

    def _take(self, need: Need) -> Nursery | None:
        """A nursery without an order, as soon as there is one; none where none is kept."""
        with self._changed:
            while need.kind in self._needs and not self._closed:
                self._supply(need.kind)
                if idle := self._idle.get(need.kind):
                    return idle.pop(0)
                self._changed.wait()
        return None

    def _give_back(self, nursery: Nursery) -> None:
        with self._changed:
            if nursery in self._made:
                if nursery.alive:
                    self._idle.setdefault(nursery.need.kind, []).append(nursery)
                else:
                    self._made.remove(nursery)
            self._changed.notify_all()


def joined(first: Need, second: Need) -> Need:
    """A need that covers two of a kind."""
    return replace(first, preload=tuple(sorted({*first.preload, *second.preload})), contract=(), shared=True)
