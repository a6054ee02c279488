"""The statistics on a screen and as a picture."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from pyrunner.progress.statistics import ChapterProgress, Effort, Statistics, streaks
from pyrunner.ui.calendar import calendar, month_names, shade, weeks
from pyrunner.ui.canvas import Canvas
from pyrunner.ui.plain_text import to_ascii
from pyrunner.ui.stats import duration, spoken_stats, stats_screen
from pyrunner.ui.stats_picture import stats_picture

TODAY = date(2026, 3, 12)
DAYS = {TODAY - timedelta(number): number % 17 + 1 for number in (0, 1, 2, 7, 8, 11, 12, 30, 60, 61, 200, 400)}
CHAPTERS = (
    ChapterProgress("00_warmup", "Warm-up", 3, 3, 12, 0),
    ChapterProgress("01_long", "Contexts, generators & <everything> that is named at length", 1, 12, 140, 3),
    ChapterProgress("02_memory", "Memory", 0, 4, 0, 0),
)
EFFORTS = (Effort("retry", True, 3, 0, 245), Effort("an_exercise_with_a_name_of_all_32", False, 41, 3))
FOUND = Statistics(
    "advanced", "Advanced Python", CHAPTERS, EFFORTS, DAYS, TODAY, streaks(DAYS, TODAY), EFFORTS[:1], EFFORTS[1:]
)
NOTHING = Statistics("advanced", "Advanced Python", (CHAPTERS[2],), (), {}, TODAY, streaks({}, TODAY), (), ())


def lines(found: Statistics, width: int) -> list[str]:
    canvas = Canvas(width, coloured=False)
    return [canvas.text(line) for line in canvas.lines(stats_screen(found))]


def test_the_screen_tells_how_far_how_often_and_on_which_days() -> None:
    told = lines(FOUND, 78)
    assert told[:15] == [
        "Advanced Python  4/19 done",
        "152 runs, 3 hints",
        "12 days of practice, 3 in a row now, 3 at most",
        "",
        "Warm-up                          █████████████████  3/3   12 runs",
        "Contexts, generators & <everyth… █░░░░░░░░░░░░░░░░  1/12  140 runs, 3 hints",
        "Memory                           ░░░░░░░░░░░░░░░░░  0/4",
        "",
        "Fastest",
        "  retry  4 min, 3 runs",
        "  From the first check to the one that passed, where both were on one day.",
        "",
        "Hardest",
        "  an_exercise_with_a_name_of_all_32  41 runs, 3 hints, not done yet",
        "",
    ]
    assert (len(told), told[-1]) == (24, "runs a day  ░ 1-2  ▒ 3-5  ▓ 6-11  █ 12+")


def test_the_same_is_told_in_words_alone() -> None:
    assert spoken_stats(FOUND) == [
        "Advanced Python: 4 of 19 done.",
        "152 runs, 3 hints",
        "12 days of practice, 3 in a row now, 3 at most",
        "Warm-up: 3 of 3 done, 12 runs",
        "Contexts, generators & <everything> that is named at length: 1 of 12 done, 140 runs, 3 hints",
        "Memory: 0 of 4 done",
        "Fastest: retry, 4 min, 3 runs",
        "Hardest: an_exercise_with_a_name_of_all_32, 41 runs, 3 hints",
        "Thursday, 2026-03-12: 1 run",
        "Wednesday, 2026-03-11: 2 runs",
        "Tuesday, 2026-03-10: 3 runs",
        "Thursday, 2026-03-05: 8 runs",
        "Wednesday, 2026-03-04: 9 runs",
        "Sunday, 2026-03-01: 12 runs",
        "Saturday, 2026-02-28: 13 runs",
    ]
    assert len(spoken_stats(NOTHING)) == 2


def test_the_calendar_has_a_column_for_each_week_and_a_row_for_each_weekday() -> None:
    assert [line.plain.rstrip() for line in calendar(DAYS, TODAY, 24)] == [
        "          Feb     Mar",
        "Mon · · · · · · · · · ·",
        "    · · · · · ██· · · ▒▒",
        "Wed · · · · · · · · ▓▓░░",
        "    · · · · · · · · ▓▓░░",
        "Fri · · · · · · · · ·",
        "    ▓▓· · · · · · ██·",
        "Sun ▓▓· · · · · · ██·",
        "runs a day  ░ 1-2  ▒ 3-5  ▓ 6-11  █ 12+",
    ]


def test_a_month_is_named_over_the_week_in_which_it_begins() -> None:
    shown = weeks({}, date(2026, 3, 1), 6)
    assert [week.monday.isoformat() for week in shown][-2:] == ["2026-02-16", "2026-02-23"]
    assert month_names(shown) == ("", "Feb", "", "", "", "Mar")


def test_more_runs_are_never_lighter() -> None:
    assert [shade(runs) for runs in (0, 1, 2, 3, 5, 6, 11, 12, 10_000)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("width", [200, 100, 60, 40, 20, 8])
def test_nothing_is_wider_than_the_terminal_or_ends_in_blanks(width: int) -> None:
    for found in (FOUND, NOTHING):
        told = lines(found, width)
        assert [line for line in told if len(line) > width or line != line.rstrip()] == []


def test_ascii_has_a_character_of_its_own_for_each_shade() -> None:
    assert len({to_ascii(character) for character in "·░▒▓█"}) == 5


def test_where_nothing_was_done_it_says_how_to_begin() -> None:
    assert lines(NOTHING, 80)[1:] == ["Nothing has been checked yet: pyrunner watch opens the first exercise."]


def test_a_duration_is_told_as_one_would_say_it() -> None:
    assert [duration(seconds) for seconds in (59, 60, 245, 3599, 5400)] == [
        "59 s",
        "1 min",
        "4 min",
        "1 h 0 min",
        "1 h 30 min",
    ]


def test_the_picture_is_svg_and_shows_each_day_of_a_year() -> None:
    picture = ElementTree.fromstring(stats_picture(FOUND))
    cells = [each for each in picture.iter() if each.get("class", "").startswith("d") and each.get("height") == "10"]
    legend = 4
    assert len(cells) - legend == 52 * 7 + TODAY.weekday() + 1
    texts = [each.text for each in picture.iter() if each.tag.endswith("text")]
    assert "Contexts, generators &…" in texts
    assert "prefers-color-scheme: dark" in stats_picture(FOUND)
