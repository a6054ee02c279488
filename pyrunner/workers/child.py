"""The entry point of every worker: prepares, waits for its one task, carries it out and ends.

Usage: child.py KIND PRELOAD FRESH TASKS REPORTS; PRELOAD is joined by commas, the last two are descriptors.
"""

import importlib.util
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

if importlib.util.find_spec("pyrunner") is None:
    sys.path.append(str(Path(__file__).parents[2]))

from pyrunner.workers.kinds import KINDS, Kind


class Channel:
    """The private way to pyrunner; silent in processes that were forked from this one."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._owner = os.getpid()

    def __call__(self, kind: str, /, **facts: Any) -> None:
        if os.getpid() != self._owner:
            return
        line = json.dumps({"kind": kind, **facts}).encode() + b"\n"
        while line:
            line = line[os.write(self.descriptor, line) :]


def descriptor(word: str, mode: int) -> int:
    """A descriptor that children do not inherit, from how the parent named it."""
    number = int(word)
    if sys.platform == "win32":
        import msvcrt

        number = msvcrt.open_osfhandle(number, mode)
    os.set_inheritable(number, False)
    return number


def limit(memory: int, file_size: int) -> None:
    """Set the limits of the task, for good; a lower one that stands already stays."""
    if sys.platform == "win32":
        return
    import resource

    # macOS refuses a limit on address space, or ignores it.
    limits = {resource.RLIMIT_FSIZE: file_size} | ({resource.RLIMIT_AS: memory} if sys.platform == "linux" else {})
    for number, size in limits.items():
        _, hard = resource.getrlimit(number)
        if size and (hard == resource.RLIM_INFINITY or size < hard):
            resource.setrlimit(number, (size, size))


def main(kind_name: str, preload: str, fresh: str, tasks: str, reports: str) -> None:
    """Serve once."""
    kind = cast(Kind, importlib.import_module(KINDS[kind_name]))
    channel = Channel(descriptor(reports, os.O_WRONLY))
    kind.prepare(tuple(filter(None, preload.split(","))), fresh == "fresh")
    with open(descriptor(tasks, os.O_RDONLY), "rb") as stream:
        task = stream.read()
    if not task:
        return
    order = json.loads(task)
    limit(order["memory"], order["file_size"])
    channel("begin")
    kind.run(order["task"], channel)
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
