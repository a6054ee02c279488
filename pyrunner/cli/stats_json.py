"""The statistics for programs."""

from dataclasses import asdict
from typing import Any

from pyrunner.progress.statistics import Statistics


def stats_json(found: Statistics) -> dict[str, Any]:
    """The statistics as `stats --json` prints them; durations in seconds, days by the learner's clock."""
    return {
        "course": found.course,
        "done": found.done,
        "total": found.total,
        "runs": found.runs,
        "hints": found.hints,
        "today": found.today.isoformat(),
        "current_streak": found.streaks.current,
        "longest_streak": found.streaks.longest,
        "days": {day.isoformat(): runs for day, runs in sorted(found.days.items())},
        "chapters": [asdict(chapter) for chapter in found.chapters],
        "exercises": [asdict(each) for each in found.exercises],
        "fastest": [each.name for each in found.fastest],
        "hardest": [each.name for each in found.hardest],
    }
