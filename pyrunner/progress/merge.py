"""Two progresses of one learner, on two machines say, as one."""

from dataclasses import replace
from datetime import datetime
from math import inf

from pyrunner.progress.days import merged_days
from pyrunner.progress.progress import REMEMBERED_RUNS, Progress, Record


def merged(mine: Progress, theirs: Progress) -> Progress:
    """All that was done here or there; merging the same again changes nothing.

    Args:
        mine: where the result will be used: what is told of files, it knows.
        theirs: what comes from elsewhere; the files themselves do not come with it.
    """
    names = [*mine.records, *(name for name in theirs.records if name not in mine.records)]
    return replace(
        mine,
        current=mine.current or theirs.current,
        records={name: _merged(mine.record(name), theirs.record(name)) for name in names},
        welcomed=mine.welcomed or theirs.welcomed,
        farewelled=mine.farewelled or theirs.farewelled,
        days=merged_days(mine.days, theirs.days),
    )


def _merged(mine: Record, theirs: Record) -> Record:
    checked = (*(digest for digest in theirs.checked if digest not in mine.checked), *mine.checked)
    here = mine if mine.checked else theirs
    return Record(
        started_at=_earlier(mine.started_at, theirs.started_at),
        done_at=_earlier(mine.done_at, theirs.done_at),
        runs=max(mine.runs, theirs.runs, len(checked)),
        hints=max(mine.hints, theirs.hints),
        passing=here.passing,
        seconds=here.seconds,
        checked=checked[-REMEMBERED_RUNS:],
        before_resets=mine.before_resets,
    )


def _earlier(first: str | None, second: str | None) -> str | None:
    """The earlier of two times in ISO 8601; the one that there is, if one is missing or says no time."""
    if first is None or second is None:
        return first or second
    return min(first, second, key=_moment)


def _moment(time: str) -> float:
    """Seconds since 1970; a text that is no time, which a file edited by hand may hold, comes after all that are."""
    try:
        return datetime.fromisoformat(time).timestamp()
    except (ValueError, OverflowError, OSError):
        return inf
