"""What is told of days, streaks and effort."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from pyrunner.course.load import load_course
from pyrunner.course.model import Course
from pyrunner.progress.progress import Progress, Record
from pyrunner.progress.statistics import Streaks, statistics, streaks
from tests.small_course import write_course

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(number) for number in days]


def course_in(folder: Path) -> Course:
    source = write_course(folder)
    return load_course(source.exercises, source.solutions)


def test_a_streak_goes_up_to_today_or_to_yesterday() -> None:
    assert streaks([], TODAY) == Streaks(0, 0)
    assert streaks(ago(0), TODAY) == Streaks(1, 1)
    assert streaks(ago(2, 0, 1, 5, 6, 7, 8), TODAY) == Streaks(3, 4)
    assert streaks(ago(1, 2), TODAY) == Streaks(2, 2)
    assert streaks(ago(2, 3, 4), TODAY) == Streaks(0, 3)


def test_a_day_after_today_is_not_in_the_streak_of_today() -> None:
    assert streaks(ago(1, 0, -1), TODAY) == Streaks(2, 3)
    assert streaks([date.min, date.max], TODAY) == Streaks(0, 1)


def test_each_chapter_has_its_own_and_others_exercises_count_in_none(tmp_path: Path) -> None:
    done = Record(done_at="2026-03-09T10:00:00+00:00", runs=4, hints=1)
    progress = Progress(records={"add": done, "double": Record(runs=2), "elsewhere": done}, days={"2026-03-09": 9})
    found = statistics(course_in(tmp_path), progress, NOON)
    assert [(each.title, each.done, each.total, each.runs, each.hints) for each in found.chapters] == [
        ("Sums", 1, 2, 6, 1),
        ("Words", 0, 1, 0, 0),
    ]
    assert (found.done, found.total, found.runs, found.hints, found.begun) == (1, 3, 6, 1, True)
    assert found.days == {date(2026, 3, 9): 9}


def test_time_is_told_where_begin_and_end_were_on_one_day_of_the_learner(tmp_path: Path) -> None:
    record = Record(started_at="2026-03-09T23:50:00+00:00", done_at="2026-03-10T00:02:00+00:00", runs=2)
    course, progress = course_in(tmp_path), Progress(records={"add": record})
    assert statistics(course, progress, NOON).exercises[0].seconds is None
    there = NOON.astimezone(timezone(timedelta(hours=-5)))
    assert statistics(course, progress, there).exercises[0].seconds == 720


def test_what_is_no_time_or_took_none_is_not_told_as_one(tmp_path: Path) -> None:
    course = course_in(tmp_path)
    for begun, done in (("once", "then"), (None, "2026-03-09T10:00:00+00:00"), ("2026-03-09", "2026-03-09")):
        found = statistics(course, Progress(records={"add": Record(started_at=begun, done_at=done)}), NOON)
        assert found.exercises[0].seconds is None


def test_the_fastest_took_the_shortest_time_and_the_hardest_most_runs(tmp_path: Path) -> None:
    def took(minutes: int, runs: int) -> Record:
        return Record("2026-03-09T10:00:00+00:00", f"2026-03-09T10:{minutes:02}:00+00:00", runs)

    records = {"add": took(30, 5), "double": took(7, 9), "shout": Record(runs=9, hints=1)}
    found = statistics(course_in(tmp_path), Progress(records=records), NOON)
    assert [each.name for each in found.fastest] == ["double"]
    assert [each.name for each in found.hardest] == ["shout"]
