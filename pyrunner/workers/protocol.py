"""What a worker is asked, and what it answers: the seam between checks and child processes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pyrunner.process import Cancellation, Completed, Ending, Limits
from pyrunner.workers.need import Need

Report = Mapping[str, Any]
"""One message of a worker, as it came over its private channel."""

Task = Mapping[str, Any]
"""What a worker is told to do, as JSON."""


@dataclass(frozen=True, slots=True)
class Order:
    """One task for one worker, within limits.

    Args:
        patience: seconds for which a prepared worker is waited for, and any other would come too late; without it, the
            order is carried out in any case.
    """

    need: Need
    task: Task
    limits: Limits
    patience: float | None = None


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


NOBODY = Answer(Completed(Ending.EXITED, 0, "", 0.0), (), complete=False, begun=False)
"""The answer when no worker took up an order in time."""


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
