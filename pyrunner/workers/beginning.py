"""How a worker takes up its task."""

import json
import sys

from pyrunner.workers.channel import Channel
from pyrunner.workers.kinds import Task


def begin(envelope: bytes, channel: Channel) -> Task:
    """Say that the task begins, within its limits from now on.

    Args:
        envelope: `task`, and the limits `memory` and `file_size` in bytes, as JSON.
    """
    order = json.loads(envelope)
    limit(order["memory"], order["file_size"])
    channel("begin")
    task: Task = order["task"]
    return task


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
