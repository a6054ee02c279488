"""One exercise in a list: what is known of it, in one line."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from pyrunner.progress.progress import Record
from pyrunner.ui.choice import Entry
from pyrunner.ui.day import day
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.passed import BROKEN, counted

COLUMNS_FROM = 76
TIMED_FROM = 56
RUNS, HINTS, TIME = 7, 7, 11


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise; in columns where there is room for them.

    Args:
        entry: the exercise.
        record: what is known of it.
        name_width: that of the widest name in the list.
        current: whether it is the one last worked on.
    """

    entry: Entry
    record: Record
    name_width: int
    current: bool = False

    def fit(self, width: int) -> Text:
        """The line, at most so many cells wide; the title is cut off first."""
        named = self._named()
        title = marked(Text(self.entry.exercise.title), self.entry.title)
        here = Text("  ← here" if self.current else "", style="notice")
        if width < COLUMNS_FROM:
            return Fitted(named + title, here + self._details(timed=width >= TIMED_FROM), least=named.cell_len).fit(
                width
            )
        columns = self._columns()
        line = Fitted(named + title, here, least=named.cell_len).fit(width - columns.cell_len)
        line.truncate(width - columns.cell_len, pad=True)
        return line + columns

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.fit(options.max_width)

    def _named(self) -> Text:
        name = self.entry.exercise.name
        shown = Text(f"{name:<{self.name_width}} ", style="strong" if self.current else "")
        return Text.assemble("  ", mark(self.record), " ") + marked(shown, self.entry.name)

    def _columns(self) -> Text:
        runs = counted(self.record.runs, "run") if self.record.runs else ""
        hints = counted(self.record.hints, "hint") if self.record.hints else ""
        known = f"{runs:>{RUNS}}  {hints:>{HINTS}}".lstrip()
        # Right-aligned, so that a title may take the room of what is not known.
        text = Text(f"  {known}" if known else "", style="quiet")
        if self.record.broken:
            return text + Text(f"  {'now failing':>{TIME}}", style="bad")
        return text + Text(f"  {self._time():>{TIME}}", style="quiet")

    def _details(self, *, timed: bool) -> Text:
        known = [counted(self.record.runs, "run")] * (self.record.runs > 0)
        known += [counted(self.record.hints, "hint")] * (self.record.hints > 0)
        known += [self._time()] * (timed and not known)
        broken = Text(f"  {BROKEN}" if self.record.broken else "", style="bad")
        return broken + Text(f"  {', '.join(known)}" if known else "", style="quiet")

    def _time(self) -> str:
        """When it was done, or how long it takes."""
        return day(self.record.done_at) or "done" if self.record.done_at else f"{self.entry.exercise.minutes} min"


def mark(record: Record) -> tuple[str, str]:
    """One sign for how an exercise stands, with its style."""
    if record.done_at is None:
        return ("·", "quiet")
    return ("✓", "good") if record.passing else ("✗", "bad")


def marked(text: Text, positions: Iterable[int]) -> Text:
    """The text, with the letters marked that were searched for."""
    for position in positions:
        text.stylize("match", position, position + 1)
    return text
