"""What workers can do: each kind's module, imported only in the worker's own process.

Such a module has a function `work(need, take_task, report)`. It does ahead of time what any task will need, takes its
one task, carries it out, passes what it finds to `report`, a mapping that JSON can write at a time, and returns when it
is done. A need that is `fresh` forbids all that leaves traces in the process before the task.
"""

from collections.abc import Callable
from typing import Any, Protocol

from pyrunner.workers.need import Need

KINDS = {
    "build": "pyrunner.workers.building",
    "glance": "pyrunner.workers.glancing",
    "measure": "pyrunner.workers.measuring",
    "tests": "pyrunner.workers.testing",
    "types": "pyrunner.workers.typechecking",
}

Task = dict[str, Any]


class TakesTask(Protocol):
    """Waits for the task; the process ends here when none comes."""

    def __call__(self, rehearse: Callable[[], None] | None = None) -> Task:
        """The task, whose limits hold from now on.

        Args:
            rehearse: what to do in the very process that will carry out the task, before it comes.
        """


class Reporter(Protocol):
    """Passes one report to pyrunner.

    Args:
        descriptor: where it goes; what is written there and is not JSON is taken for dumped stacks.
    """

    descriptor: int

    def __call__(self, kind: str, /, **facts: Any) -> None: ...


class Kind(Protocol):
    """What the module of a kind has."""

    def work(self, need: Need, take_task: TakesTask, report: Reporter) -> None: ...
