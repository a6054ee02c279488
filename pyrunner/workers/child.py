"""The entry point of every worker: prepares, waits for its task, carries it out and ends.

Usage: child.py HOW KIND NEED TASKS REPORTS; HOW is `once`, or `copies` for a process that forks a copy of itself for
each of many tasks, NEED is JSON, the last two are descriptors.
"""

import importlib.util
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

if importlib.util.find_spec("pyrunner") is None:
    sys.path.append(str(Path(__file__).parents[2]))

from pyrunner.workers.beginning import begin
from pyrunner.workers.channel import Channel, descriptor
from pyrunner.workers.kinds import KINDS, Kind, TakesTask, Task
from pyrunner.workers.need import Need


class Once:
    """Takes the one task of this process; without one, ends it."""

    def __init__(self, tasks: int, channel: Channel) -> None:
        self._tasks = tasks
        self._channel = channel

    def __call__(self, rehearse: Callable[[], None] | None = None) -> Task:
        if rehearse is not None:
            rehearse()
        with open(self._tasks, "rb") as stream:
            envelope = stream.read()
        if not envelope:
            os._exit(0)
        return begin(envelope, self._channel)


def taker(how: str, tasks: int, channel: Channel) -> TakesTask:
    if how == "once":
        return Once(tasks, channel)
    from pyrunner.workers.copies import Copies

    return Copies(tasks, channel)


def facts(need: str) -> dict[str, Any]:
    """A need's fields from JSON, which knows lists only."""
    fields: dict[str, Any] = json.loads(need)
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}


def main(how: str, kind_name: str, need: str, tasks: str, reports: str) -> None:
    """Serve."""
    kind = cast(Kind, importlib.import_module(KINDS[kind_name]))
    channel = Channel(descriptor(reports, os.O_WRONLY))
    take_task = taker(how, descriptor(tasks, os.O_RDONLY), channel)
    kind.work(Need(kind_name, **facts(need)), take_task, channel)
    channel("end")


if __name__ == "__main__":
    # Neither exit handlers nor threads of the learner's code may hold up the verdict.
    status = 1
    try:
        main(*sys.argv[1:])
        status = 0
    finally:
        with suppress(Exception):
            sys.stdout.flush()
        os._exit(status)
