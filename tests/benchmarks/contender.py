"""Programs that give a verdict on each save, and how their screens are read."""

import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyrunner.workspace.model import Workspace
from tests.benchmarks.environment import plain_environment, pyrunner
from tests.benchmarks.places import write_folder
from tests.benchmarks.subject import Content, Subject
from tests.benchmarks.terminal import Terminal
from tests.benchmarks.truth import Judgement

STARTING_SECONDS = 120.0
TUNED = Path(__file__).with_name("tuned_watcher.py")


@dataclass(frozen=True, slots=True)
class Signs:
    """What to look for on a screen; `{revision}` stands for the number of the save.

    Args:
        types_failed: the type checker's word on this very save.
        tests_failed: the tests' word on it.
        passed: everything that is shown when both pass.
        type_errors: the number of type errors.
        failed_tests: the number of failed tests.
        ready: shown when the program has judged what it found when it was started.
    """

    types_failed: str
    tests_failed: str
    passed: tuple[str, ...]
    type_errors: str
    failed_tests: str
    ready: tuple[str, ...]


UNDEFINED = r'Name "Undefined{revision}" is not defined'
COMMANDS = Signs(
    types_failed=UNDEFINED,
    tests_failed=r"assert {revision} == 0",
    passed=(r"\d+ passed in", r"Success: no issues found"),
    type_errors=r"Found (\d+) error",
    failed_tests=r"(\d+) failed",
    ready=(r"Found \d+ error|Success: no issues", r"(failed|passed).* in [\d.]+s"),
)
PYRUNNER = Signs(
    types_failed=UNDEFINED,
    tests_failed=r"got +{revision}\b",
    passed=(r"✓ \w+ passes", r"✓ types", r"✓ tests"),
    type_errors=r"✗ types (\d+)",
    failed_tests=r"✗ tests (\d+) of",
    ready=(r"[✗✓] types.*[✗✓] tests.* m?s\b",),
)


@dataclass(frozen=True, slots=True)
class Contender:
    """One program at work.

    Args:
        name: for tables.
        terminal: where it runs.
        file: what to save.
        signs: how its screen is read.
        adds: whether it only ever adds to its screen, which then is cleared before each save.
    """

    name: str
    terminal: Terminal
    file: Path
    signs: Signs
    adds: bool

    def shows_types(self, content: Content) -> bool:
        return self._finds(self.signs.types_failed.format(revision=content.revision))

    def shows_tests(self, content: Content) -> bool:
        return self._finds(self.signs.tests_failed.format(revision=content.revision))

    def shows_passed(self) -> bool:
        return all(map(self._finds, self.signs.passed))

    def judgement(self) -> Judgement:
        """What the screen says, in numbers."""
        passed = self.shows_passed()
        return Judgement(
            self._number(self.signs.type_errors, passed),
            self._number(self.signs.failed_tests, passed),
        )

    def get_ready(self) -> None:
        """Wait until what was there at the start has been judged.

        Raises:
            RuntimeError: it never was.
        """
        if self.terminal.wait(lambda _: all(map(self._finds, self.signs.ready)), STARTING_SECONDS) is None:
            raise RuntimeError(f"{self.name} does not get ready:\n{self.terminal.shown}")

    def _finds(self, sign: str) -> bool:
        return re.search(sign, self.terminal.text) is not None

    def _number(self, sign: str, passed: bool) -> int | None:
        if found := re.search(sign, self.terminal.text):
            return int(found[1])
        return 0 if passed else None


@contextmanager
def running(start: Callable[[], Contender]) -> Iterator[Contender]:
    """A contender that is ready, ended with the block."""
    contender = start()
    with contender.terminal:
        contender.get_ready()
        yield contender


def start_pyrunner(workspace: Workspace, subject: Subject) -> Contender:
    """`pyrunner watch`."""
    exercise = next(each for each in workspace.course.exercises if each.name == subject.name)
    terminal = Terminal(pyrunner("watch", subject.name), workspace.root, plain_environment())
    return Contender("pyrunner", terminal, workspace.file(exercise), PYRUNNER, adds=False)


def start_do_it_yourself(folder: Path, subject: Subject) -> Contender:
    """watchfiles with its defaults, one command after the other."""
    both = f"pytest -q; mypy --strict {shlex.join(subject.typed_files)}"
    command = ["watchfiles", f"sh -c {shlex.quote(both)}", "."]
    return _start("watchfiles", command, folder, subject)


def start_tuned(folder: Path, subject: Subject) -> Contender:
    """The same two commands side by side, under a watcher that is tuned for speed."""
    return _start("tuned", [sys.executable, str(TUNED), *subject.typed_files], folder, subject)


def _start(name: str, command: list[str], folder: Path, subject: Subject) -> Contender:
    place = write_folder(folder / f"{name}-{subject.name}", subject)
    terminal = Terminal(command, place, plain_environment())
    return Contender(name, terminal, place / subject.file, COMMANDS, adds=True)
