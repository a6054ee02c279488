"""What was done on two machines becomes one progress, whichever way it is merged, and however often."""

from hypothesis import given
from hypothesis import strategies as st

from pyrunner.progress.merge import merged
from pyrunner.progress.progress import Progress, Record

EARLY, LATE = "2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05-08:00"
TIMES = st.none() | st.sampled_from([EARLY, LATE])
RECORDS = st.builds(
    Record,
    started_at=TIMES,
    done_at=TIMES,
    runs=st.integers(0, 9),
    hints=st.integers(0, 4),
    passing=st.booleans(),
    checked=st.lists(st.sampled_from("abcdef"), unique=True, max_size=4).map(tuple),
)
PROGRESSES = st.builds(
    Progress,
    current=st.none() | st.just("add"),
    records=st.dictionaries(st.sampled_from(["add", "double", "shout"]), RECORDS),
    welcomed=st.booleans(),
    days=st.dictionaries(st.sampled_from(["2026-01-02", "2026-01-03", "2025-12-31"]), st.integers(1, 9)),
)


def of(**fields: object) -> Progress:
    return Progress(records={"add": Record(**fields)})  # type: ignore[arg-type]


def test_what_was_done_first_counts_and_in_any_time_zone() -> None:
    assert merged(of(done_at=LATE), of(done_at=EARLY)).record("add").done_at == EARLY
    assert merged(of(done_at=None), of(done_at=LATE)).record("add").done_at == LATE


def test_a_time_edited_by_hand_is_no_reason_to_lose_the_other() -> None:
    for odd in ("yesterday", "2026-01-02", "9999-99-99", ""):
        assert merged(of(done_at=odd), of(done_at=EARLY)).is_done("add")
    assert merged(of(done_at="yesterday"), of(done_at=EARLY)).record("add").done_at == EARLY


def test_the_same_runs_on_both_count_once() -> None:
    both = merged(of(runs=2, checked=("a", "b")), of(runs=3, checked=("a", "b", "c"))).record("add")
    assert (both.runs, both.checked) == (3, ("c", "a", "b"))


def test_what_is_told_of_a_file_is_told_of_the_one_that_is_here() -> None:
    assert not merged(of(checked=("a",), passing=False), of(checked=("b",), passing=True)).record("add").passing
    assert merged(of(), of(checked=("b",), passing=True)).record("add").passing


@given(PROGRESSES, PROGRESSES)
def test_nothing_done_is_lost_and_again_changes_nothing(mine: Progress, theirs: Progress) -> None:
    both = merged(mine, theirs)
    for name in {*mine.records, *theirs.records}:
        assert both.is_done(name) == (mine.is_done(name) or theirs.is_done(name))
        assert both.record(name).hints == max(mine.record(name).hints, theirs.record(name).hints)
    for day in {*mine.days, *theirs.days}:
        assert both.days[day] == max(mine.days.get(day, 0), theirs.days.get(day, 0))
    assert merged(both, theirs) == both
