"""How much memory `watch` takes while it is warm."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from tests.benchmarks.contender import Contender, running, start_pyrunner
from tests.benchmarks.places import write_workspace
from tests.benchmarks.saves import WARMING, save
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.subject import Subject, schedule

PART = "memory"
RESIDENT = "proportional set size"
SAVES = 4
SETTLING_SECONDS = 2.0
PROC = Path("/proc")


def measure_memory(folder: Path, subjects: Sequence[Subject], advance: Callable[[], None]) -> Outcome:
    """Measure everything that belongs to a warm `pyrunner watch`, for each exercise; nothing where there is no /proc.

    Args:
        folder: for everything that is written.
        subjects: the exercises.
        advance: called after each exercise.
    """
    if not (PROC / "self" / "smaps_rollup").exists():
        return Outcome(())
    workspace = write_workspace(folder / "memory", subjects)
    series = []
    for subject in subjects:
        with running(partial(start_pyrunner, workspace, subject)) as watch:
            sizes = tuple(warm_sizes(watch, subject))
        series.append(Series(PART, subject.kind, RESIDENT, "watch", sizes, unit="B"))
        advance()
    return Outcome(tuple(series))


def warm_sizes(watch: Contender, subject: Subject) -> Iterator[float]:
    """The size after each of some saves, once all spares are there again."""
    for content in schedule(subject, SAVES, WARMING):
        save(watch, content)
        watch.terminal.settle(SETTLING_SECONDS)
        yield float(sum(map(proportional_size, tree(watch.terminal.pid))))


def tree(root: int) -> set[int]:
    """A process and all below it."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            children.setdefault(parent(int(entry.name)), []).append(int(entry.name))
    found, waiting = {root}, [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found.update(below)
        waiting.extend(below)
    return found


def parent(process: int) -> int:
    """The parent of a process; 0 for one that is gone."""
    with suppress(OSError):
        return int((PROC / str(process) / "stat").read_text().rpartition(")")[2].split()[1])
    return 0


def proportional_size(process: int) -> int:
    """Bytes that a process has in memory, those shared with others divided among them."""
    with suppress(OSError):
        for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
