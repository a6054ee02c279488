"""What workers can do: each kind's module, imported only in the worker's own process.

Such a module has two functions. `prepare(preload, fresh)` does ahead of time what any task will need: it imports the
named modules and, unless the process must stay fresh, rehearses. `run(task, report)` carries out the one task, passes
what it finds to `report`, a mapping that JSON can write at a time, and returns when it is done.
"""

from typing import Any, Protocol

KINDS = {
    "build": "pyrunner.workers.building",
    "measure": "pyrunner.workers.measuring",
    "tests": "pyrunner.workers.testing",
    "types": "pyrunner.workers.typechecking",
}


class Reporter(Protocol):
    """Passes one report to pyrunner.

    Args:
        descriptor: where it goes; what is written there and is not JSON is taken for dumped stacks.
    """

    descriptor: int

    def __call__(self, kind: str, /, **facts: Any) -> None: ...


class Kind(Protocol):
    """What the module of a kind has."""

    def prepare(self, preload: tuple[str, ...], fresh: bool) -> None: ...

    def run(self, task: dict[str, Any], report: Reporter) -> None: ...
