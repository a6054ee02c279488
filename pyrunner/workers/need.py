"""What a worker must be like before it gets its task."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """A sort of worker.

    Args:
        kind: a key of `KINDS`.
        preload: modules that the task will import.
        fresh: whether nothing may have run in the process before the task.
        plugins: pytest plugins, by module name.
        contract: paths of the test files that the task will run, or of their originals; for a process that serves one
            exercise.
        folder: around the folders of all tasks; for a glance at types, the folder of what it rehearses with.
        cache: a folder with the type checker's cache.
        attempt: tells a worker that was started anew from one before.
        shared: whether tasks of many exercises come, and what is rehearsed is rehearsed once for all.
    """

    kind: str
    preload: tuple[str, ...] = ()
    fresh: bool = False
    plugins: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()
    folder: str = ""
    cache: str = ""
    attempt: int = 0
    shared: bool = False
