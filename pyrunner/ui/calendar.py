"""Days as a calendar: a column for each week, a row for each weekday, the darker the more runs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from rich.text import Text

WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LABEL = 4
CELL = 2
MOST_WEEKS = 53
WEEK = timedelta(weeks=1)

NONE = "·"
SHADES = "░▒▓█"
LEAST = (1, 3, 6, 12)
"""From how many runs a day has each shade: fixed, so that pictures of two months can be held against each other."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday; those after today are None."""

    monday: date
    runs: tuple[int | None, ...]


def weeks(days: Mapping[date, int], today: date, count: int) -> tuple[Week, ...]:
    """The last weeks, that of today at the end."""
    newest = today - timedelta(days=today.weekday())
    return tuple(_week(days, newest - number * WEEK, today) for number in range(count - 1, -1, -1))


def month_names(shown: Sequence[Week]) -> tuple[str, ...]:
    """For each week the name of the month that begins in it; empty where none does."""
    endings = [week.monday + timedelta(days=6) for week in shown]
    begun = (MONTHS[after.month - 1] if before.month != after.month else "" for before, after in pairwise(endings))
    return ("", *begun)


def shade(runs: int) -> int:
    """Which shade a day has: 0 for a day without a run, then 1 to 4."""
    return sum(runs >= least for least in LEAST)


def shade_meanings() -> tuple[str, ...]:
    """For each shade the numbers of runs that it stands for."""
    ends = (f"{least}-{following - 1}" for least, following in pairwise(LEAST))
    return (*ends, f"{LEAST[-1]}+")


def calendar(days: Mapping[date, int], today: date, width: int) -> list[Text]:
    """The calendar of as many weeks as fit, up to a year, under the names of the months, and what the shades mean.

    Args:
        days: how many runs each day had.
        today: the last day that is shown.
        width: in cells.
    """
    shown = weeks(days, today, min(max((width - LABEL) // CELL, 1), MOST_WEEKS))
    rows = [_row(weekday, shown) for weekday in range(7)]
    return [_months(shown, width), *rows, _legend()]


def _week(days: Mapping[date, int], monday: date, today: date) -> Week:
    each = (monday + timedelta(days=number) for number in range(7))
    return Week(monday, tuple(days.get(day, 0) if day <= today else None for day in each))


def _months(shown: Sequence[Week], width: int) -> Text:
    line = ""
    for number, name in enumerate(month_names(shown)):
        column = LABEL + number * CELL
        if name and column + len(name) <= width:
            line = f"{line:<{column}}{name}"
    return Text(line, style="quiet", no_wrap=True, overflow="crop")


def _row(weekday: int, shown: Sequence[Week]) -> Text:
    label = (f"{WEEKDAYS[weekday]:<{LABEL}}", "quiet")
    return Text.assemble(label, *_cells(week.runs[weekday] for week in shown), no_wrap=True, overflow="crop")


def _cells(runs: Iterator[int | None]) -> Iterator[tuple[str, str]]:
    for number in runs:
        if number is None:
            yield " " * CELL, ""
        elif shade(number) == 0:
            yield f"{NONE} ", "quiet"
        else:
            yield SHADES[shade(number) - 1] * CELL, "good"


def _legend() -> Text:
    line = Text("runs a day", style="quiet", no_wrap=True, overflow="ellipsis")
    for character, meaning in zip(SHADES, shade_meanings(), strict=True):
        line = Text.assemble(line, "  ", (character, "good"), (f" {meaning}", "quiet"))
    return line
