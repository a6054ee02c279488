"""What a progress tells of how a learner practises."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from pyrunner.course.model import Course, Exercise
from pyrunner.progress.progress import Progress, Record

MOST_NAMED = 3
"""How many exercises are called the fastest, or the hardest; never more than half of those that could be."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Effort:
    """What went into one exercise.

    Args:
        seconds: from the first check to the one that passed, where both were on one day; None otherwise, as nobody
            knows for how long of several days one was at work.
    """

    name: str
    done: bool
    runs: int
    hints: int
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class ChapterProgress:
    """How far a learner is in one chapter."""

    name: str
    title: str
    done: int
    total: int
    runs: int
    hints: int


@dataclass(frozen=True, slots=True)
class Streaks:
    """Days of practice without a day between them.

    Args:
        current: up to today; up to yesterday, as long as today can still be added.
        longest: of all.
    """

    current: int = 0
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Statistics:
    """How far a learner is in a course, and how that came about.

    Args:
        days: how many runs each day of practice had, those of exercises that the course no longer has among them.
        today: the day that it is for the learner.
        fastest: exercises that are done, those first that took the shortest time.
        hardest: exercises that were tried more than once, those first that took the most runs, then hints.
    """

    course: str
    title: str
    chapters: tuple[ChapterProgress, ...]
    exercises: tuple[Effort, ...]
    days: Mapping[date, int]
    today: date
    streaks: Streaks
    fastest: tuple[Effort, ...]
    hardest: tuple[Effort, ...]

    @property
    def done(self) -> int:
        return sum(chapter.done for chapter in self.chapters)

    @property
    def total(self) -> int:
        return sum(chapter.total for chapter in self.chapters)

    @property
    def runs(self) -> int:
        return sum(chapter.runs for chapter in self.chapters)

    @property
    def hints(self) -> int:
        return sum(chapter.hints for chapter in self.chapters)

    @property
    def begun(self) -> bool:
        """Whether anything was done of which there is something to tell."""
        return bool(self.days or self.runs or self.hints or self.done)


def statistics(course: Course, progress: Progress, now: datetime) -> Statistics:
    """What can be told at this time.

    Args:
        course: whose exercises count.
        progress: of the learner.
        now: in the learner's zone, which tells the day that a time belongs to.
    """
    efforts = {exercise.name: effort(exercise, progress.record(exercise.name), now) for exercise in course.exercises}
    days = {date.fromisoformat(day): runs for day, runs in progress.days.items()}
    return Statistics(
        course.name,
        course.title,
        tuple(
            _chapter(chapter.name, chapter.title, [efforts[exercise.name] for exercise in chapter.exercises])
            for chapter in course.chapters
        ),
        tuple(efforts.values()),
        days,
        now.date(),
        streaks(days, now.date()),
        _fastest(efforts.values()),
        _hardest(efforts.values()),
    )


def effort(exercise: Exercise, record: Record, now: datetime) -> Effort:
    """What went into an exercise; times count for the day that they have in the zone of `now`."""
    return Effort(exercise.name, record.done_at is not None, record.runs, record.hints, _seconds(record, now))


def streaks(days: Collection[date], today: date) -> Streaks:
    """The longest row of days, and the one that today could prolong; what a clock set wrong put after today is not."""
    lengths = dict(_rows(day for day in days if day <= today))
    current = lengths.get(today) or lengths.get(today - DAY) or 0
    return Streaks(current, max((length for _, length in _rows(days)), default=0))


def _rows(days: Iterable[date]) -> Iterator[tuple[date, int]]:
    """The last day of each row of days, and how many it has."""
    numbered = enumerate(sorted(days))
    for _, row in groupby(numbered, key=lambda each: each[1].toordinal() - each[0]):
        members = [day for _, day in row]
        yield members[-1], len(members)


def _chapter(name: str, title: str, efforts: list[Effort]) -> ChapterProgress:
    return ChapterProgress(
        name,
        title,
        sum(each.done for each in efforts),
        len(efforts),
        sum(each.runs for each in efforts),
        sum(each.hints for each in efforts),
    )


def _seconds(record: Record, now: datetime) -> int | None:
    begun, done = _moment(record.started_at, now), _moment(record.done_at, now)
    if begun is None or done is None or begun.date() != done.date():
        return None
    seconds = round((done - begun).total_seconds())
    return seconds if seconds > 0 else None


def _moment(time: str | None, now: datetime) -> datetime | None:
    """A time in the zone of `now`; None for a text that is none, which a file edited by hand may hold."""
    try:
        return datetime.fromisoformat(time or "").astimezone(now.tzinfo)
    except (ValueError, OverflowError, OSError):
        return None


def _fastest(efforts: Iterable[Effort]) -> tuple[Effort, ...]:
    timed = [(each.seconds, each.runs, each) for each in efforts if each.seconds is not None]
    timed.sort(key=lambda found: found[:2])
    return tuple(each for *_, each in timed[: _named(len(timed))])


def _hardest(efforts: Iterable[Effort]) -> tuple[Effort, ...]:
    tried = sorted(
        (each for each in efforts if each.runs > 1 or each.hints), key=lambda each: (-each.runs, -each.hints)
    )
    return tuple(tried[: _named(len(tried))])


def _named(candidates: int) -> int:
    return min(MOST_NAMED, candidates // 2)
