"""What was expected and what came instead, with the difference marked."""

import difflib
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from pyrunner.ui.plain_text import visible

LABELS = ("expected  ", "got       ")
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Difference:
    """Two values below each other; parts that only one of them has are marked.

    Args:
        expected: what the contract requires, as `repr`; None shows no such line.
        actual: what the learner's code gave, as `repr`; None shows no such line.
        lines: how many lines each value may take.
    """

    expected: str | None
    actual: str | None
    lines: int = 3

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        values = [None if value is None else visible(value) for value in (self.expected, self.actual)]
        marked = _mark(*values) if None not in values else [Text(value or "") for value in values]
        room = max(options.max_width - len(LABELS[0]), 8)
        for label, style, value, text in zip(LABELS, ("expected", "actual"), values, marked, strict=True):
            if value is not None:
                yield from self._labelled(console, label, style, text, room)

    def _labelled(self, console: Console, label: str, style: str, text: Text, room: int) -> RenderResult:
        text.stylize_before(style)
        wrapped = _window(text, room * self.lines).wrap(console, room, overflow="fold")
        for number, line in enumerate(wrapped[: self.lines]):
            yield Text.assemble((label if number == 0 else " " * len(label), "quiet"), line)


def _mark(expected: str | None, actual: str | None) -> list[Text]:
    texts = [Text(expected or ""), Text(actual or "")]
    if len(texts[0]) + len(texts[1]) > LONGEST:
        return texts
    matcher = difflib.SequenceMatcher(None, texts[0].plain, texts[1].plain, autojunk=False)
    if matcher.ratio() < 0.4:
        return texts
    for kind, left, left_end, right, right_end in matcher.get_opcodes():
        if kind != "equal":
            texts[0].stylize("difference", left, left_end)
            texts[1].stylize("difference", right, right_end)
    return texts


def _window(text: Text, room: int) -> Text:
    """The part of a long value around its first difference."""
    if cell_len(text.plain) <= room:
        return text
    first = min((span.start for span in text.spans if span.style == "difference"), default=0)
    start = max(min(first - room // 4, len(text) - room), 0)
    shown = text[start:]
    shown.truncate(room - 1, overflow="ellipsis")
    return Text.assemble("…", shown) if start else shown
