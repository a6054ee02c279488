"""One test of the contract: what fails in it, and its own source."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from pyrunner.snapshot import Snapshot
from pyrunner.ui.code_frame import gutter, source_lines
from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.failure import ROOMY, FailureInFull, GroupInFull, frame_to_show
from pyrunner.ui.group import grouped
from pyrunner.ui.indent import Indented, indented
from pyrunner.ui.requirement import requirement
from pyrunner.ui.subject import Failure, Subject
from pyrunner.verdict import Diagnostic


@dataclass(frozen=True, slots=True)
class ContractTest:
    """A test, and where it stands.

    Args:
        name: within its file, without a case.
        path: the file, by its name in the contract; empty where it was not found.
        first: the first line of it, with its decorators; counted from 1.
        last: its last line.
    """

    name: str
    path: str = ""
    first: int = 0
    last: int = 0

    def line_of(self, found: Diagnostic) -> int | None:
        """The line of the test on which it failed."""
        lines = [frame.line for frame in found.frames if frame.path == self.path]
        lines += [found.line] if found.path == self.path and found.line else []
        return next((line for line in reversed(lines) if self.first <= line <= self.last), None)


def failing_names(failures: Iterable[Failure]) -> tuple[str, ...]:
    """The tests in which something fails, each once, in their order."""
    names = (name_of(failure) for failure in failures)
    return tuple(dict.fromkeys(name for name in names if name))


def name_of(failure: Failure) -> str:
    """The test that fails, without the case; empty where none does."""
    return failure.diagnostic.test.partition("[")[0]


@dataclass(frozen=True, slots=True)
class TestInFull:
    """What fails in a test, in the learner's own code and in the contract's.

    Args:
        subject: the exercise.
        test: what is shown.
        failures: what fails in it.
        judged: what the failures speak of, in their order.
        passes: whether it is known to pass; where nothing is known, it neither passes nor fails.
        around: how much room each failure takes, as in `FailureInFull`.
    """

    __test__ = False
    subject: Subject
    test: ContractTest
    failures: Sequence[Failure]
    judged: Sequence[Snapshot]
    passes: bool = False
    around: int = ROOMY

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        snapshots = dict(zip(self.failures, self.judged, strict=True))
        for group in grouped(self.failures):
            framed = not self._shows(group.first.diagnostic)
            full = FailureInFull(
                self.subject, snapshots[group.first], group.first, self.around, whole=True, framed=framed
            )
            yield from (GroupInFull(full, group), Text())
        if not self.failures:
            yield from (self._unfailing(), Text())
        yield from self._contract(options.max_width)

    def _unfailing(self) -> RenderableType:
        name = requirement(self.test.name)
        if self.passes:
            return Indented(Text(name, style="headline.good"), Text("✓ ", style="headline.good"))
        return Indented(Text.assemble((name, "strong"), ("  nothing is known of it", "quiet")), Text("- "))

    def _shows(self, found: Diagnostic) -> bool:
        """Whether what is to be shown of a failure stands in the source of the test."""
        frame = frame_to_show(self.subject, found)
        return frame is not None and frame.path == self.test.path and self.test.line_of(found) == frame.line

    def _contract(self, width: int) -> Iterator[RenderableType]:
        source = self.subject.contract.get(self.test.path)
        if source is None:
            return
        short = len(self.subject.shown_folder) > width // 2
        yield Text.assemble(("the test  ", "quiet"), self.subject.link(self.test.path, self.test.first, short=short))
        marked = {self.test.line_of(failure.diagnostic) for failure in self.failures}
        yield indented(Group(*_source(self.test, source, marked)))


def _source(test: ContractTest, source: bytes, marked: Iterable[int | None]) -> Iterator[RenderableType]:
    lines = source_lines(test.path, source)
    digits = len(str(test.last))
    first = lines[test.first - 1].plain
    indent = len(first) - len(first.lstrip())
    for number in range(test.first, min(test.last, len(lines)) + 1):
        line = lines[number - 1]
        shown = line[indent:] if len(line) > indent else Text()
        yield CodeLine(shown, gutter(f"{number:>{digits}}", here=number in marked))
