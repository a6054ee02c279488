"""One thing to mend: in full, or in one line."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.style import Style
from rich.text import Text

from pyrunner.snapshot import Snapshot
from pyrunner.ui.code_frame import CodeFrame
from pyrunner.ui.difference import Difference
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.group import FailureGroup
from pyrunner.ui.indent import Indented, indented
from pyrunner.ui.plain_text import visible
from pyrunner.ui.requirement import requirement
from pyrunner.ui.subject import Failure, Subject
from pyrunner.verdict import UNMET, CheckName, Diagnostic, Frame

TYPE_ERROR_PAGE = "https://mypy.readthedocs.io/en/stable/_refs.html#code-"
OUTPUT_LINES = 6
MESSAGE_LINES = 5
MESSAGE_CHARACTERS = 600
ROOMY = 2
# What ended the tests is more than the failure of one of them.
ENDED = frozenset({"timeout", "crash", "exit"})
# Names of exceptions that say nothing which the message does not.
UNTOLD = frozenset({"AssertionError", "Failed", "Unattended", "BdbQuit", "Exit"})


@dataclass(frozen=True, slots=True)
class FailureInFull:
    """What is wrong, where, and what was expected.

    Args:
        subject: the exercise.
        snapshot: what was judged.
        failure: what is wrong.
        around: how many lines of source to show around the line; with `ROOMY`, empty lines part the pieces.
        whole: whether to show a message of many lines to its end.
        framed: whether to show the source where it failed.
        value_lines: how many lines a value may take.
    """

    subject: Subject
    snapshot: Snapshot
    failure: Failure
    around: int = ROOMY
    whole: bool = False
    framed: bool = True
    value_lines: int = 3

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield headline(self.failure, whole=self.whole)
        for piece in self._pieces(options.max_width):
            if self.around == ROOMY:
                yield Text()
            yield indented(piece)

    def _pieces(self, width: int) -> Iterator[RenderableType]:
        diagnostic = self.failure.diagnostic
        if diagnostic.test:
            yield from self._told_below_headline()
        if diagnostic.expected is not None or diagnostic.actual is not None:
            yield Difference(diagnostic.expected, diagnostic.actual, self.value_lines)
            yield from _hint(diagnostic)
        if self.framed:
            yield from self._where(width)
        if diagnostic.expected is None and diagnostic.actual is None:
            yield from _hint(diagnostic)
        if diagnostic.output.strip():
            yield printed(diagnostic.output, OUTPUT_LINES if self.around == ROOMY else 3)

    def _told_below_headline(self) -> Iterator[Text]:
        diagnostic = self.failure.diagnostic
        if diagnostic.code in ENDED:
            if diagnostic.test not in diagnostic.message:
                yield Text(f"while testing: {requirement(diagnostic.test)}")
        elif not repeats_assertion(diagnostic) and (diagnostic.message or _told_code(self.failure)):
            yield _message(self.failure, "strong", whole=self.whole)

    def _where(self, width: int) -> Iterator[RenderableType]:
        diagnostic = self.failure.diagnostic
        frame = frame_to_show(self.subject, diagnostic)
        if frame is None or (source := self.subject.source(frame.path, self.snapshot)) is None:
            return
        marked = (frame.path, frame.line) == (diagnostic.path, diagnostic.line)
        place = self._place(frame, width)
        if frame.function and frame.function != "<module>":
            place = Text.assemble(place, (f" in {frame.function}", "quiet"), no_wrap=True, overflow="ellipsis")
        frames = CodeFrame(
            frame.path,
            source,
            frame.line,
            diagnostic.column if marked else None,
            diagnostic.end_column if marked else None,
            around=self.around,
        )
        yield Group(place, frames, *self._required_by(frame, width))

    def _required_by(self, shown: Frame, width: int) -> Iterator[Text]:
        """Where the contract stands that led to the learner's own line."""
        frames = [frame for frame in self.failure.diagnostic.frames if frame.path in self.subject.contract]
        if self.around == ROOMY and frames and shown.path not in self.subject.contract:
            yield Text.assemble(("required by ", "quiet"), self._place(frames[-1], width))

    def _place(self, frame: Frame, width: int) -> Text:
        return self.subject.link(frame.path, frame.line, short=len(self.subject.shown_folder) > width // 2)


@dataclass(frozen=True, slots=True)
class GroupInFull:
    """The first failure of a group in full, and how many more there are."""

    first: FailureInFull
    group: FailureGroup

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.first
        if self.group.rest:
            if self.first.around == ROOMY:
                yield Text()
            yield Text(f"  {self.group.rest}", style="quiet", no_wrap=True, overflow="ellipsis")


def headline(failure: Failure, *, whole: bool) -> RenderableType:
    """The first line: the requirement that is not met, or what the checker says."""
    diagnostic = failure.diagnostic
    if diagnostic.test and diagnostic.code not in ENDED:
        return Indented(Text(requirement(diagnostic.test), style="headline.bad"), _mark(failure))
    style = "strong" if failure.skipped else "headline.bad"
    return Indented(_message(failure, style, whole=whole), _mark(failure))


def in_one_line(group: FailureGroup) -> Fitted:
    """A failure, or several that belong together, among others; what does not fit is cut off, but not their number."""
    diagnostic = group.first.diagnostic
    message = visible(diagnostic.message).strip().partition("\n")[0]
    size = Text(f" ({group.size})" if group.size else "", style="quiet")
    line = Text.assemble(("✗ ", "bad"))
    if group.name:
        line.append(requirement(group.name))
        if group.first.check is CheckName.TYPES:
            line.append(f": {message}", style="quiet")
    else:
        place = f"{diagnostic.path}:{diagnostic.line} " if diagnostic.path and diagnostic.line else ""
        line.append(place, style="quiet").append(message)
    return Fitted(line, size)


def told(message: str, *, whole: bool) -> str:
    """A message, or its first lines that say something where it has many."""
    lines = [line.rstrip() for line in visible(message).strip().split("\n")]
    if whole or not is_long(message):
        return "\n".join(lines)
    beginning = "\n".join([line for line in lines if line][:MESSAGE_LINES])
    return f"{beginning[:MESSAGE_CHARACTERS].rstrip()}\n…"


def is_long(message: str) -> bool:
    """Whether a message is not shown to its end unless everything is."""
    lines = [line for line in message.split("\n") if line.strip()]
    return len(lines) > MESSAGE_LINES or len(message) > MESSAGE_CHARACTERS


def frame_to_show(subject: Subject, diagnostic: Diagnostic) -> Frame | None:
    """The learner's own line that came last on the way to the failure; else the line that was named."""
    own = [frame for frame in diagnostic.frames if frame.path in subject.exercise.files]
    if own and diagnostic.path not in subject.exercise.files:
        return own[-1]
    if diagnostic.path and diagnostic.line is not None:
        function = next((frame.function for frame in own if frame.line == diagnostic.line), "")
        return Frame(diagnostic.path, diagnostic.line, function)
    return diagnostic.frames[-1] if diagnostic.frames else None


def printed(output: str, limit: int) -> RenderableType:
    """The last lines of what the learner's code printed."""
    lines = visible(output).rstrip("\n").split("\n")
    shown = lines[-limit:]
    hidden = len(lines) - len(shown)
    head = Text("printed", style="quiet")
    if hidden:
        head.append(f" (the last {len(shown)} of {len(lines)} lines)")
    return Group(head, *(_output_line(line) for line in shown))


def _message(failure: Failure, style: str, *, whole: bool) -> Text:
    """What is wrong, with the checker's name for it at the end of the first line."""
    first, newline, rest = told(failure.diagnostic.message, whole=whole).partition("\n")
    return Text.assemble((first, style), _told_code(failure), (newline + rest, style))


def _hint(diagnostic: Diagnostic) -> Iterator[RenderableType]:
    if diagnostic.hint:
        yield Indented(Text(visible(diagnostic.hint)), Text("→ ", style="notice"))


def repeats_assertion(diagnostic: Diagnostic) -> bool:
    """Whether the message says no more than the assertion, which is shown with what was expected and what came."""
    return diagnostic.expected is not None and diagnostic.message.endswith(UNMET)


def _output_line(line: str) -> Text:
    return Text.assemble(("│ ", "quiet"), line, no_wrap=True, overflow="ellipsis")


def _mark(failure: Failure) -> Text:
    return Text("- ", style="waiting") if failure.skipped else Text("✗ ", style="headline.bad")


def _told_code(failure: Failure) -> Text:
    """The checker's own name for what is wrong, where it helps to look it up."""
    code, is_type_error = failure.diagnostic.code, failure.check is CheckName.TYPES and "-" in failure.diagnostic.code
    if code in UNTOLD or not (is_type_error or code[:1].isupper()):
        return Text()
    text = Text(f"  [{code}]", style="quiet")
    if is_type_error:
        text.stylize(Style(link=f"{TYPE_ERROR_PAGE}{code}"), 2)
    return text
