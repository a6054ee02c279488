"""What counts as a run, as done, and as undone."""

from datetime import UTC, date, datetime, timedelta, timezone

from pyrunner.progress.days import REMEMBERED_DAYS, with_run
from pyrunner.progress.progress import REMEMBERED_RUNS, Progress
from pyrunner.verdict import CheckName, CheckResult, Outcome, Verdict

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def verdict(digest: str, *outcomes: Outcome, seconds: float = 0.25) -> Verdict:
    checks = (CheckName.TYPES, CheckName.TESTS)
    results = tuple(CheckResult(check, outcome) for check, outcome in zip(checks, outcomes, strict=False))
    return Verdict("add", digest, results, seconds)


def failing(digest: str) -> Verdict:
    return verdict(digest, Outcome.PASSED, Outcome.FAILED)


def passing(digest: str) -> Verdict:
    return verdict(digest, Outcome.PASSED, Outcome.PASSED)


def after(*verdicts: Verdict) -> Progress:
    progress = Progress()
    for number, judged in enumerate(verdicts):
        progress = progress.with_verdict(judged, NOON + timedelta(minutes=number))
    return progress


def test_nothing_is_known_of_an_exercise_that_was_never_checked() -> None:
    assert Progress().record("add").runs == 0
    assert not Progress().is_done("add")


def test_each_new_content_is_a_run_and_an_old_one_is_none() -> None:
    assert after(failing("a"), failing("a"), failing("b"), failing("a"), failing("b")).record("add").runs == 2


def test_very_old_contents_are_forgotten() -> None:
    many = [failing(f"{number:064}"[::-1]) for number in range(REMEMBERED_RUNS + 5)]
    record = after(*many).record("add")
    assert (record.runs, len(record.checked)) == (REMEMBERED_RUNS + 5, REMEMBERED_RUNS)


def test_done_is_when_it_first_passed() -> None:
    record = after(failing("a"), passing("b"), passing("c")).record("add")
    assert record.started_at == "2025-03-01T12:00:00+00:00"
    assert record.done_at == "2025-03-01T12:01:00+00:00"


def test_a_later_edit_that_fails_is_shown_and_takes_nothing_away() -> None:
    progress = after(passing("a"), failing("b"))
    assert progress.is_done("add")
    assert progress.record("add").broken
    assert not progress.with_verdict(passing("c"), NOON).record("add").broken


def test_the_same_verdict_again_changes_nothing() -> None:
    progress = after(passing("a"))
    assert progress.with_verdict(passing("a"), NOON + timedelta(hours=1)) is progress


def test_another_verdict_on_the_same_content_counts() -> None:
    progress = after(failing("a"), passing("a"))
    assert progress.is_done("add")
    assert progress.record("add").runs == 1


def test_one_failing_check_is_enough_not_to_be_done() -> None:
    for outcome in set(Outcome) - {Outcome.PASSED}:
        assert not after(verdict("a", Outcome.PASSED, outcome)).is_done("add")


def test_what_could_not_be_judged_here_changes_nothing() -> None:
    before = Progress()
    assert before.with_verdict(verdict("a", Outcome.SKIPPED, Outcome.SKIPPED), NOON) is before
    assert before.with_verdict(verdict("a"), NOON) is before


def test_the_newest_content_is_known() -> None:
    record = after(failing("a"), failing("b"), failing("a")).record("add")
    assert record.is_newest("a")
    assert not record.is_newest("b")


def test_hints_are_counted_up_and_never_down() -> None:
    progress = Progress().with_hint("add", 2).with_hint("add", 1)
    assert progress.record("add").hints == 2
    assert progress.with_hint("add", 2) is progress


def test_a_reset_takes_done_away_and_its_undo_brings_it_back() -> None:
    done = after(passing("a"))
    reset = done.with_reset("add")
    assert not reset.is_done("add")
    assert reset.record("add").runs == 1
    undone = reset.with_undo("add")
    assert undone.record("add") == done.record("add")


def test_resets_are_undone_one_by_one() -> None:
    progress = after(passing("a")).with_reset("add").with_verdict(failing("b"), NOON).with_reset("add")
    once = progress.with_undo("add")
    assert not once.is_done("add")
    assert once.with_undo("add").is_done("add")


def test_an_undo_brings_a_broken_exercise_back_as_broken() -> None:
    record = after(passing("a"), failing("b")).with_reset("add").with_undo("add").record("add")
    assert record.broken


def test_an_undo_takes_nothing_away_that_was_done_since() -> None:
    progress = after(failing("a")).with_reset("add").with_verdict(passing("b"), NOON)
    assert progress.with_undo("add").is_done("add")


def test_an_undo_without_a_reset_changes_nothing() -> None:
    progress = after(passing("a"))
    assert progress.with_undo("add") is progress


def test_where_one_is_and_what_was_shown_is_remembered() -> None:
    progress = Progress().with_current("add").with_welcome().with_farewell()
    assert progress == Progress("add", {}, welcomed=True, farewelled=True)


def test_the_days_on_which_there_was_a_run_are_counted() -> None:
    progress = after(failing("a"), failing("a"), passing("b"))
    assert progress.days == {"2025-03-01": 2}
    next_day = NOON + timedelta(days=1)
    assert progress.with_verdict(failing("a"), next_day).days == progress.days, "a content checked before is no run"
    assert progress.with_verdict(failing("c"), next_day).days == {"2025-03-01": 2, "2025-03-02": 1}


def test_a_day_is_that_of_the_learners_clock_and_a_time_is_in_utc() -> None:
    evening = datetime(2025, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    progress = Progress().with_verdict(failing("a"), evening)
    assert progress.days == {"2025-03-01": 1}
    assert progress.record("add").started_at == "2025-03-02T07:30:00+00:00"


def test_days_of_very_long_ago_are_forgotten() -> None:
    first = date(2025, 3, 1)
    days = {(first + timedelta(number)).isoformat(): 1 for number in range(REMEMBERED_DAYS)}
    later = with_run(days, first + timedelta(REMEMBERED_DAYS))
    assert (len(later), "2025-03-01" in later, "2025-03-02" in later) == (REMEMBERED_DAYS, False, True)
