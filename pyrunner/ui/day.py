"""Days, as the learner's clock has them."""

from datetime import datetime


def day(time: str) -> str:
    """The day of a time in ISO 8601, here; empty where that is no time, which a progress file may hold."""
    try:
        return datetime.fromisoformat(time).astimezone().date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
