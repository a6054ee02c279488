"""How far the learner is, as an SVG picture that needs nothing else; light or dark, as its viewer likes it."""

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import shorten

from pyrunner.progress.statistics import ChapterProgress, Statistics
from pyrunner.ui.calendar import MOST_WEEKS, WEEKDAYS, Week, month_names, shade, shade_meanings, weeks
from pyrunner.ui.passed import counted
from pyrunner.ui.stats import summary

WIDTH = 760
MARGIN = 24
HEAD = 112
TITLE = 260
TITLE_CHARACTERS = 34
NUMBERS = 130
ROW = 26
BAR_HEIGHT = 12
CELL, STEP = 10, 12.7
WEEKDAY_LABEL = 36
FONT = "ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"
LIGHT = ("#ffffff", "#1f2328", "#59636e", "#1a7f37", "#eff2f5", "#aceebb", "#4ac26b", "#2da44e", "#116329")
DARK = ("#0d1117", "#f0f6fc", "#9198a1", "#3fb950", "#1c222b", "#0e4429", "#006d32", "#26a641", "#39d353")
NAMES = ("paper", "ink", "quiet", "bar", "d0", "d1", "d2", "d3", "d4")
"""Of the colours: behind everything, of texts, of bars, and of the days without a run and of each shade."""


def stats_picture(found: Statistics) -> str:
    """The picture as the text of an SVG file.

    Args:
        found: what it tells.
    """
    title = f"{found.title}: {found.done} of {found.total} exercises done"
    below = HEAD + ROW * len(found.chapters) + MARGIN
    body = [
        _text(MARGIN, 40, title, size=20, weight=600),
        *(_text(MARGIN, 64 + 20 * number, line, "quiet") for number, line in enumerate(summary(found))),
        *(piece for number, each in enumerate(found.chapters) for piece in _chapter(each, HEAD + ROW * number)),
        *_calendar(weeks(found.days, found.today, MOST_WEEKS), below),
        *_legend(below + 8 * STEP + MARGIN),
    ]
    return _document(title, body, round(below + 8 * STEP + 2 * MARGIN))


def _chapter(chapter: ChapterProgress, top: float) -> Iterator[str]:
    room = WIDTH - 2 * MARGIN - TITLE - NUMBERS
    left, baseline = MARGIN + TITLE, top + BAR_HEIGHT - 1
    yield _text(MARGIN, baseline, shorten(chapter.title, TITLE_CHARACTERS, placeholder="…"))
    yield _box(left, top, room, "d0", BAR_HEIGHT)
    if chapter.done:
        yield _box(left, top, room * chapter.done / chapter.total, "bar", BAR_HEIGHT)
    yield _text(left + room + 12, baseline, f"{chapter.done}/{chapter.total}", weight=600)
    if chapter.runs:
        yield _text(WIDTH - MARGIN, baseline, counted(chapter.runs, "run"), "quiet", anchor="end")


def _calendar(shown: Iterable[Week], top: float) -> Iterator[str]:
    shown = list(shown)
    left = MARGIN + WEEKDAY_LABEL
    for number, name in enumerate(month_names(shown)):
        if name:
            yield _text(left + number * STEP, top, name, "quiet", size=11)
    for weekday, name in enumerate(WEEKDAYS):
        if name:
            yield _text(MARGIN, top + 17 + weekday * STEP, name, "quiet", size=11)
    for number, week in enumerate(shown):
        for weekday, runs in enumerate(week.runs):
            if runs is not None:
                yield _box(left + number * STEP, top + 8 + weekday * STEP, CELL, f"d{shade(runs)}", CELL)


def _legend(top: float) -> Iterator[str]:
    left = MARGIN + WEEKDAY_LABEL
    yield _text(left, top, "runs a day", "quiet", size=11)
    for number, meaning in enumerate(shade_meanings(), start=1):
        place = left + 10 + 60 * number
        yield _box(place, top - 9, CELL, f"d{number}", CELL)
        yield _text(place + CELL + 5, top, meaning, "quiet", size=11)


def _text(
    x: float, y: float, content: str, colour: str = "ink", *, size: int = 14, weight: int = 400, anchor: str = "start"
) -> str:
    return (
        f'<text class="{colour}" x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'text-anchor="{anchor}">{escape(content)}</text>'
    )


def _box(x: float, y: float, width: float, colour: str, height: float) -> str:
    return f'<rect class="{colour}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}" rx="2"/>'


def _document(title: str, body: Iterable[str], height: int) -> str:
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
            f'height="{height}" role="img" font-family="{FONT}">',
            f"<title>{escape(title)}</title>",
            f"<style>{_rules(LIGHT)} @media (prefers-color-scheme: dark) {{{_rules(DARK)}}}</style>",
            f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
            *body,
            "</svg>",
            "",
        ]
    )


def _rules(colours: Iterable[str]) -> str:
    return " ".join(f".{name}{{fill:{colour}}}" for name, colour in zip(NAMES, colours, strict=True))
