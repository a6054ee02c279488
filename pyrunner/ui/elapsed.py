"""How long something took, as one would say it."""

from datetime import datetime, timedelta

from pyrunner.progress.progress import Record

LONGEST_SITTING = timedelta(hours=12)


def time_taken(record: Record) -> str:
    """From the first check of an exercise to the one that it passed; empty where that is not known."""
    if not (record.started_at and record.done_at):
        return ""
    try:
        taken = datetime.fromisoformat(record.done_at) - datetime.fromisoformat(record.started_at)
    except (ValueError, TypeError):  # An imported time may be anything, or without its zone.
        return ""
    return _told(taken) if taken >= timedelta() else ""


def _told(taken: timedelta) -> str:
    minutes = round(taken.total_seconds() / 60)
    if taken > LONGEST_SITTING:
        return f"{max(taken.days, 1)} {'days' if taken.days > 1 else 'day'}"
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"
    return f"{minutes} min" if minutes else "< 1 min"
