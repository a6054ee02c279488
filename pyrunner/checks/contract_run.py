"""Runs the tests of a contract in a worker."""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from pyrunner.course.content import contract, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation, Limits
from pyrunner.syntax import statements
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

MEGABYTE = 1 << 20
FILE_SIZE = 64 * MEGABYTE
"""What a test may write into one file, and so also print: pytest collects output in one."""

FLOOD = MEGABYTE
"""Characters of output in one test that nobody wants to read."""

MISLEADING = frozenset({"antigravity", "this"})
"""Modules that do something when they are imported."""

LAZY_PARTS = {
    "pydantic": ("pydantic.main", "pydantic.fields", "pydantic.functional_validators", "pydantic.types"),
    "numpy": ("numpy.testing", "numpy.typing"),
}


class ContractRun:
    """Runs the contracts of a course.

    Args:
        course: names the pytest plugins that its contracts need.
        folder: around all folders in which they run.
        workers: run them.
    """

    def __init__(self, course: Course, folder: Path, workers: Workers) -> None:
        self._course = course
        self._folder = folder
        self._workers = workers
        self._needs: dict[str, Need] = {}

    def need(self, exercise: Exercise) -> Need:
        """The worker for an exercise: it has imported what contract and solution do, but nothing of the learner's."""
        if exercise.name not in self._needs:
            self._needs[exercise.name] = self._need(exercise)
        return self._needs[exercise.name]

    def _need(self, exercise: Exercise) -> Need:
        plugins, folder = self._course.plugins, str(self._folder)
        if exercise.fresh:
            return Need("tests", fresh=True, plugins=plugins, folder=folder)
        names = tuple(sorted(_preload(needed_modules(self._course, exercise))))
        files = tuple(str(self._course.root / exercise.path / name) for name in test_files(exercise))
        return Need("tests", names, plugins=plugins, contract=files, folder=folder)

    def run(
        self,
        exercise: Exercise,
        folder: Path,
        cancellation: Cancellation,
        on_report: Callable[[Report], None] | None = None,
        *,
        tests: Sequence[str] = (),
    ) -> Answer:
        """Run the tests in a folder that holds the contract and what it judges.

        Args:
            tests: ids of those to run, without cases; all where none is named.

        Raises:
            Cancelled: the cancellation came first.
        """
        task = {
            "folder": str(folder),
            "tests": list(tests) or test_files(exercise),
            "flood": FLOOD,
        }
        limits = Limits(exercise.timeout, file_size=FILE_SIZE)
        return self._workers.run(Order(self.need(exercise), task, limits), cancellation, on_report)


def test_files(exercise: Exercise) -> list[str]:
    """The files of a contract that pytest runs."""
    return [name for name in exercise.contract if PurePosixPath(name).match("test_*.py")]


def needed_modules(course: Course, exercise: Exercise) -> set[str]:
    """What contract and solution import, but nothing of the learner's."""
    return set(imported({**solution(course, exercise).files, **contract(course, exercise)}))


def _preload(names: set[str]) -> set[str]:
    """What to import ahead for sources that import these; numpy and others import their parts when they are used."""
    harmless = names - MISLEADING
    return harmless | {part for name in harmless for part in LAZY_PARTS.get(name, ())}


def imported(files: Mapping[str, bytes]) -> Iterator[str]:
    """The modules that some sources import, other than one another."""
    own = {PurePosixPath(name).stem for name in files}
    for name, content in files.items():
        if not name.endswith(".py"):
            continue
        for statement in statements(content):
            yield from (module for module in _modules(statement) if module.partition(".")[0] not in own)


def _modules(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []
