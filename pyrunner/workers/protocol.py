"""What a worker is asked, and what it answers: the seam between checks and child processes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pyrunner.process import Cancellation, Completed, Limits

Report = Mapping[str, Any]
"""One message of a worker, as it came over its private channel."""

Task = Mapping[str, Any]
"""What a worker is told to do, as JSON."""


@dataclass(frozen=True, slots=True)
class Need:
    """A sort of worker.

    Args:
        kind: a key of `KINDS`.
        preload: modules that the task will import.
        fresh: whether nothing may have run in the process before the task.
    """

    kind: str
    preload: tuple[str, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """One task for one worker, within limits."""

    need: Need
    task: Task
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Args:
        process: how the worker's process ended.
        reports: the worker's messages, in order.
        complete: whether the worker got to the end of its task, said so, and ended well.
        trace: the stacks that it dumped when its time was over, as faulthandler writes them, the last call first.
        begun: whether the worker took up its task at all.
    """

    process: Completed
    reports: tuple[Report, ...]
    complete: bool
    trace: str = ""
    begun: bool = True


class Workers(Protocol):
    """Processes that each carry out one order and then end."""

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        """Carry out an order in a process of its own.

        Raises:
            Cancelled: the cancellation came before the answer; the process and all it started are gone.
        """

    def expect(self, needs: Iterable[Need]) -> None:
        """Say which workers will be wanted next, and that no others are."""

    def close(self) -> None:
        """End every process."""
