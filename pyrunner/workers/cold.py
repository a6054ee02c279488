"""Workers that are started when they are asked for."""

import json
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Protocol

from pyrunner.process import Cancellation, Completed, Limits, Process
from pyrunner.processes.environment import clean_environment
from pyrunner.processes.launch import Launch
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report

CHILD = Path(__file__).with_name("child.py")


def worker_launch(need: Need, how: str = "once") -> Launch:
    """How the process of a worker is started.

    Args:
        how: `once`, or `copies` for one that forks a copy of itself for each task.
    """
    facts = asdict(need)
    # -P: what stands in the folder must not shadow a module.
    command = [sys.executable, "-P", str(CHILD), how, facts.pop("kind"), json.dumps(facts)]
    # The worker itself sets the limits of its task, once it knows it.
    return Launch(command, CHILD.parent, clean_environment(), memory=0, channel=True)


def start_worker(need: Need) -> Process:
    """Start a worker for one task.

    Raises:
        PyrunnerError: no process can be started.
    """
    return Process(worker_launch(need))


class Servant(Protocol):
    """What can be given one task, and seen to its end."""

    def send(self, task: bytes) -> None:
        """Tell it what to do."""

    def finish(
        self, limits: Limits, cancellation: Cancellation, on_message: Callable[[bytes], None] | None = None
    ) -> Completed:
        """See it to its end, and pass on each line of its private channel."""


def carry_out(
    servant: Servant, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None
) -> Answer:
    """Give a worker its task and listen until it is gone.

    Raises:
        Cancelled: the cancellation came first.
    """
    reports: list[Report] = []
    trace: list[str] = []
    passages: list[str] = []

    def take(line: bytes) -> None:
        match _parsed(line):
            case None:
                trace.append(line.decode(errors="replace"))
            case {"kind": "begin" | "end" as passage}:
                passages.append(passage)
            case report:
                reports.append(report)
                if on_report is not None:
                    on_report(report)

    envelope = {"task": dict(order.task), "memory": order.limits.memory, "file_size": order.limits.file_size}
    servant.send(json.dumps(envelope).encode())
    completed = servant.finish(order.limits, cancellation, take)
    complete = passages == ["begin", "end"] and completed.succeeded
    return Answer(completed, tuple(reports), complete, "\n".join(trace), begun="begin" in passages)


def _parsed(line: bytes) -> Report | None:
    """A report, or nothing where the line is part of a stack that a signal had dumped."""
    with suppress(ValueError):
        report = json.loads(line)
        if isinstance(report, dict) and "kind" in report:
            return report
    return None


class ColdWorkers:
    """Starts a worker for each order."""

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        cancellation.raise_if_cancelled()
        return carry_out(start_worker(replace(order.need, fresh=True)), order, cancellation, on_report)

    def expect(self, needs: Iterable[Need]) -> None:
        """Nothing is started ahead."""

    def close(self) -> None:
        """Nothing is left to end."""
