"""What fresh runs of pytest and mypy say of a content: the measure of every verdict."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.environment import plain_environment
from tests.benchmarks.places import write, write_folder
from tests.benchmarks.subject import Content, Subject

NOT_COLLECTED = r"(\d+) errors? in [\d.]+s"
UNREADABLE = re.compile(rf"Found \d+ error|{NOT_COLLECTED}")
"""What is said of a file that cannot even be read, with an exit status that else means that nothing was judged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How many errors and failures there are; None for what was not told.

    Args:
        type_errors: what the type checker finds.
        failed_tests: tests that ran and failed.
        collected: whether the tests could be imported, and so ran.
    """

    type_errors: int | None
    failed_tests: int | None
    collected: bool = True

    @property
    def complete(self) -> bool:
        return self.type_errors is not None and self.failed_tests is not None


class Truth:
    """Asks fresh processes, in folders that never existed before.

    mypy may know what the exercise imports, from one cache that never saw the exercise; a copy of it is used once.

    Args:
        folder: for everything that is written.
        subject: the exercise.
    """

    def __init__(self, folder: Path, subject: Subject) -> None:
        self._folder = folder
        self._subject = subject
        self._known: dict[int, Judgement] = {}
        write(folder / "imports", {"imports.py": subject.imports})
        self._mypy(folder / "imports", folder / "cache", "imports.py")

    def about(self, content: Content) -> Judgement:
        """The judgement of a content, found out once."""
        if content.revision not in self._known:
            self._known[content.revision] = self._judge(content)
        return self._known[content.revision]

    def _judge(self, content: Content) -> Judgement:
        place = write_folder(self._folder / f"fresh{content.revision}", self._subject, content)
        cache = self._folder / f"cache{content.revision}"
        shutil.copytree(self._folder / "cache", cache)
        types = self._mypy(place, cache, *self._subject.typed_files)
        tests = self._run(place, "pytest", "-q", "-p", "no:cacheprovider")
        shutil.rmtree(cache)
        collected = count(NOT_COLLECTED, tests) == 0
        return Judgement(count(r"Found (\d+) error", types), count(r"(\d+) failed", tests), collected)

    def _mypy(self, place: Path, cache: Path, *files: str) -> str:
        return self._run(place, "mypy", "--strict", "--cache-dir", str(cache), *files)

    def _run(self, place: Path, module: str, *arguments: str) -> str:
        finished = subprocess.run(
            [sys.executable, "-B", "-m", module, *arguments],
            cwd=place,
            env=plain_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if finished.returncode not in (0, 1) and not UNREADABLE.search(finished.stdout):
            raise RuntimeError(f"{module} cannot judge {self._subject.name}:\n{finished.stdout}{finished.stderr}")
        return finished.stdout


def count(pattern: str, text: str) -> int:
    """The number that the pattern's group finds in a text, 0 where it finds none."""
    found = re.search(pattern, text)
    return int(found[1]) if found else 0
