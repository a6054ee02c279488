"""The days on which a learner practised, and how many runs each had.

A day is written as `2026-03-01`, and is that of the learner's own clock: what was done at eleven in the evening was
done that evening, wherever that is.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime

REMEMBERED_DAYS = 7320
"""As many as twenty years have; the oldest are forgotten, so that the file stays small for whoever goes on."""

Days = Mapping[str, int]


def with_run(days: Days, day: date) -> Days:
    """After one more run on a day."""
    return _newest({**days, day.isoformat(): days.get(day.isoformat(), 0) + 1})


def merged_days(mine: Days, theirs: Days) -> Days:
    """All days of both; of a day that both know, the greater number: what was merged before is in both."""
    return _newest({day: max(mine.get(day, 0), theirs.get(day, 0)) for day in {*mine, *theirs}})


def days_of(times: Iterable[str | None]) -> Days:
    """The days on which these times were here, each time as one run; a text that is no time tells of none.

    Args:
        times: in ISO 8601.
    """
    found: Days = {}
    for time in times:
        with suppress(ValueError, OverflowError, OSError):
            found = with_run(found, datetime.fromisoformat(time or "").astimezone().date())
    return found


def as_written(day: str) -> str:
    """The same text, where it is a day as the file has it.

    Raises:
        ValueError: it is none.
    """
    if date.fromisoformat(day).isoformat() != day:
        raise ValueError("no day")
    return day


def _newest(days: Days) -> Days:
    return dict(sorted(days.items())[-REMEMBERED_DAYS:])
