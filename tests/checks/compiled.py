"""Building for tests: the real workers, watched."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pyrunner.checks.builder import Build, Builder
from pyrunner.process import Cancellation
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report

GOOD = '''\
def triple(int number):
    """Three times the number."""
    return 3 * number
'''


class CountedWorkers:
    """Cold workers that remember what they were asked, and which files they found."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.found: list[set[str]] = []
        self._workers = ColdWorkers()

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        self.orders.append(order)
        self.found.append({file.name for file in Path(order.task["folder"]).iterdir()})
        return self._workers.run(order, cancellation, on_report)

    def expect(self, needs: Iterable[Need]) -> None:
        self._workers.expect(needs)

    def close(self) -> None:
        self._workers.close()


class Bench:
    """A builder with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workers = CountedWorkers()
        self.builder = Builder(folder / "cache", self.workers)

    def build(self, source: str, *, optimised: bool = False, **others: str) -> Build:
        """Build `triple.pyx`; other files are given by name, with `__` for the dot."""
        files = {"triple.pyx": source} | {name.replace("__", "."): text for name, text in others.items()}
        return self.build_files(files, optimised=optimised)

    def build_files(self, files: Mapping[str, str], *, optimised: bool = False) -> Build:
        contents = {name: text.encode() for name, text in files.items()}
        return self.builder.build(contents, Cancellation(), optimised=optimised)

    def evaluate(self, build: Build, expression: str) -> subprocess.CompletedProcess[str]:
        """Print an expression over the module `triple` in a process that has it on its path."""
        place = Path(tempfile.mkdtemp(dir=self.folder))
        build.place(place)
        program = f"import sys; sys.path.insert(0, sys.argv[1]); import triple; print({expression})"
        return subprocess.run(
            [sys.executable, "-c", program, str(place)], capture_output=True, text=True, check=False, timeout=60
        )
