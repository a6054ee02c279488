"""Runs the tests of a contract in a worker."""

import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from pyrunner.course.content import contract, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation, Limits
from pyrunner.workers.protocol import Answer, Need, Order, Report, Workers

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
        workers: run them.
    """

    def __init__(self, course: Course, workers: Workers) -> None:
        self._course = course
        self._workers = workers
        self._needs: dict[str, Need] = {}

    def need(self, exercise: Exercise) -> Need:
        """The worker for an exercise: it has imported what contract and solution do, but nothing of the learner's."""
        if exercise.name not in self._needs:
            names = () if exercise.fresh else tuple(sorted(self._imports(exercise)))
            self._needs[exercise.name] = Need("tests", names, exercise.fresh)
        return self._needs[exercise.name]

    def _imports(self, exercise: Exercise) -> set[str]:
        files = {**solution(self._course, exercise).files, **contract(self._course, exercise)}
        found = set(imported(files)) - MISLEADING
        # numpy, pydantic and others import their parts only when they are used.
        return found | {part for name in found for part in LAZY_PARTS.get(name, ())}

    def run(
        self,
        exercise: Exercise,
        folder: Path,
        cancellation: Cancellation,
        on_report: Callable[[Report], None] | None = None,
    ) -> Answer:
        """Run the tests in a folder that holds the contract and what it judges.

        Raises:
            Cancelled: the cancellation came first.
        """
        task = {
            "folder": str(folder),
            "tests": test_files(exercise),
            "plugins": list(self._course.plugins),
            "flood": FLOOD,
        }
        limits = Limits(exercise.timeout, file_size=FILE_SIZE)
        return self._workers.run(Order(self.need(exercise), task, limits), cancellation, on_report)


def test_files(exercise: Exercise) -> list[str]:
    """The files of a contract that pytest runs."""
    return [name for name in exercise.contract if PurePosixPath(name).match("test_*.py")]


def imported(files: Mapping[str, bytes]) -> Iterator[str]:
    """The modules that some sources import, other than one another."""
    own = {PurePosixPath(name).stem for name in files}
    for name, content in files.items():
        if not name.endswith(".py"):
            continue
        try:
            tree = ast.parse(content)
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            yield from (module for module in _modules(node) if module.partition(".")[0] not in own)


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []
