"""What was expected and what came instead, with the difference marked."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from pyrunner.ui.marks import Spans, marks
from pyrunner.ui.plain_text import visible

LABELS = ("expected  ", "got       ")
STYLES = ("expected", "actual")
ALIKE = 0.4
"""How much of two values must be the same for the rest to be worth a mark."""
CARETS_FROM = 24
"""Characters from which on a value is too long for its difference to be seen at a glance."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two values below each other; parts that only one of them has are marked.

    Args:
        expected: what the contract requires, as `repr`; None shows no such line.
        actual: what the learner's code gave, as `repr`; None shows no such line.
        lines: how many lines each value may take; of longer ones those around the first difference are shown.
    """

    expected: str | None
    actual: str | None
    lines: int = 3

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        values = [None if value is None else visible(value) for value in (self.expected, self.actual)]
        spans = _spans(*values)
        room = max(options.max_width - len(LABELS[0]) - 1, 8)
        texts = [_marked(value or "", style, each) for value, style, each in zip(values, STYLES, spans, strict=True)]
        wrapped = [list(text.wrap(console, room, overflow="fold")) for text in texts]
        first = max(min(map(_first_marked, wrapped)) - self.lines // 2, 0) if any(spans) else 0
        long = max(len(value or "") for value in values) >= CARETS_FROM
        with_carets = (1 if spans[1] else 0) if long else None
        for number, (label, value, lines) in enumerate(zip(LABELS, values, wrapped, strict=True)):
            if value is not None:
                shown = _window(lines, first, self.lines)
                yield from _labelled(label, shown, carets=number == with_carets)


def _spans(expected: str | None, actual: str | None) -> tuple[Spans, Spans]:
    """What differs; nothing where nearly everything does."""
    if expected is None or actual is None:
        return (), ()
    found = marks(expected, actual)
    differing = sum(end - start for spans in found for start, end in spans)
    return found if differing <= (1 - ALIKE) * (len(expected) + len(actual)) else ((), ())


def _marked(value: str, style: str, spans: Spans) -> Text:
    text = Text(value, style=style)
    for start, end in spans:
        text.stylize("difference", start, end)
    return text


def _first_marked(lines: list[Text]) -> int:
    """The first line with a mark; far down where there is none, as the other value's decides then."""
    return next((number for number, line in enumerate(lines) if any(_columns(line))), len(lines))


def _window(lines: list[Text], first: int, most: int) -> list[Text]:
    """So many lines, from the first on, if there are as many; what is missing is told."""
    start = max(min(first, len(lines) - most), 0)
    shown = [line.copy() for line in lines[start : start + most]]
    for line in shown:
        line.rstrip()
    if start:
        shown[0] = Text.assemble(("…", "quiet"), shown[0])
    if start + most < len(lines):
        shown[-1].append("…", style="quiet")
    return shown


def _labelled(label: str, lines: list[Text], *, carets: bool) -> Iterator[Text]:
    for number, line in enumerate(lines):
        yield Text.assemble((label if number == 0 else " " * len(label), "quiet"), line)
        if carets and (below := _carets(line)):
            yield Text(" " * len(label) + below, style="frame.caret")


def _carets(line: Text) -> str:
    """Carets below what is marked, which its style alone would not tell everywhere."""
    below = ""
    for start, end in _columns(line):
        below = below.ljust(cell_len(line.plain[:start])) + "^" * cell_len(line.plain[start:end])
    return below


def _columns(line: Text) -> Iterator[tuple[int, int]]:
    for span in line.spans:
        if span.style == "difference" and line.plain[span.start : span.end].strip():
            yield span.start, span.end
