"""How far the learner is, and how that came about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from pyrunner.progress.statistics import ChapterProgress, Effort, Statistics
from pyrunner.ui.calendar import calendar
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.header import progress_bar
from pyrunner.ui.indent import indented
from pyrunner.ui.passed import counted
from pyrunner.ui.tidy import Tidy

LONGEST_BAR = 24
SHORTEST_BAR = 6
LONGEST_TITLE = 32
DETAILS_FROM = 72
NOTHING = "Nothing has been checked yet: pyrunner watch opens the first exercise."
RECENT = timedelta(weeks=4)
ONE_DAY = "From the first check to the one that passed, where both were on one day."


def stats_screen(found: Statistics) -> RenderableType:
    """What `pyrunner stats` prints, as wide as the console."""
    return Tidy(_Screen(found))


@dataclass(frozen=True, slots=True)
class _Screen:
    found: Statistics

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Group(*_pieces(self.found, options.max_width))


def _pieces(found: Statistics, width: int) -> Iterator[RenderableType]:
    yield Text.assemble((found.title, "title"), f"  {found.done}/{found.total} done")
    if not found.begun:
        yield Text(NOTHING)
        return
    yield from map(Text, summary(found))
    yield Text()
    yield from chapter_bars(found.chapters, width)
    yield from _named("Fastest", found.fastest, note=ONE_DAY)
    yield from _named("Hardest", found.hardest)
    yield Text()
    yield from calendar(found.days, found.today, width)


def spoken_stats(found: Statistics) -> list[str]:
    """The same in words alone; of the calendar, the days of the last four weeks on which there was a run."""
    lines = [f"{found.title}: {found.done} of {found.total} done."]
    if not found.begun:
        return [*lines, NOTHING]
    lines += [*summary(found), *map(_spoken_chapter, found.chapters)]
    for head, efforts in (("Fastest", found.fastest), ("Hardest", found.hardest)):
        lines += [f"{head}: {each.name}, {told(each)}" for each in efforts]
    recent = [day for day in sorted(found.days, reverse=True) if timedelta() <= found.today - day < RECENT]
    return [*lines, *(f"{day:%A}, {day}: {counted(found.days[day], 'run')}" for day in recent)]


def _spoken_chapter(chapter: ChapterProgress) -> str:
    effort = _effort(chapter.runs, chapter.hints)
    return f"{chapter.title}: {chapter.done} of {chapter.total} done{f', {effort}' if effort else ''}"


def summary(found: Statistics) -> tuple[str, str]:
    """Runs and hints, and the days of practice, as two lines."""
    streaks = found.streaks
    return (
        f"{counted(found.runs, 'run')}, {counted(found.hints, 'hint')}",
        f"{counted(len(found.days), 'day')} of practice, {streaks.current} in a row now, {streaks.longest} at most",
    )


def chapter_bars(chapters: Sequence[ChapterProgress], width: int) -> Iterator[Fitted]:
    """A bar for each chapter, as full as it is done; runs and hints where there is room for them."""
    title = min(max((len(chapter.title) for chapter in chapters), default=0), LONGEST_TITLE, max(width - 20, 8))
    bar = min(max(width - title - 9 - (20 if width >= DETAILS_FROM else 0), SHORTEST_BAR), LONGEST_BAR)
    for chapter in chapters:
        line = Text(chapter.title, no_wrap=True)
        line.truncate(title, overflow="ellipsis", pad=True)
        line.append(" ").append_text(progress_bar(chapter.done, chapter.total, bar))
        line.append(f" {chapter.done:>2}/{chapter.total:<2}")
        effort = _effort(chapter.runs, chapter.hints)
        yield Fitted(line, Text(f"  {effort}" if effort and width >= DETAILS_FROM else "", style="quiet"))


def duration(seconds: int) -> str:
    """A time of work, in the unit that one would say it in."""
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def told(effort: Effort) -> str:
    """What went into an exercise: time, runs and hints, as far as there is something to tell."""
    time = "" if effort.seconds is None else duration(effort.seconds)
    return ", ".join(filter(None, [time, _effort(effort.runs, effort.hints)]))


def _effort(runs: int, hints: int) -> str:
    return ", ".join([counted(runs, "run")] * (runs > 0) + [counted(hints, "hint")] * (hints > 0))


def _named(head: str, efforts: Iterable[Effort], note: str = "") -> Iterator[RenderableType]:
    found = list(efforts)
    if not found:
        return
    yield Text()
    yield Text(head, style="chapter")
    width = max(len(each.name) for each in found)
    for each in found:
        undone = "" if each.done else ", not done yet"
        yield Fitted(Text(f"  {each.name:<{width}}  {told(each)}"), Text(undone, style="waiting"))
    if note:
        yield indented(Text(note, style="quiet"))
