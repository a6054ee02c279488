"""How keys change the list."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial, reduce

import pytest

from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import Choice, Kind
from pyrunner.ui.state import Page, WatchState
from pyrunner.watch import transitions
from pyrunner.watch.browsing import (
    begun,
    cursor_moved,
    erased,
    search_begun,
    search_left,
    turned_to_list,
    turned_to_next_chapter,
    turned_to_next_kind,
    turned_to_previous_chapter,
    typed,
    word_erased,
)
from tests.ui.scenes import DONE, FAILING, SCENES

Change = Callable[[WatchState], WatchState]
LIST = SCENES["list"]


def after(state: WatchState, *changes: Change) -> WatchState:
    return reduce(lambda before, change: change(before), changes, state)


def search(text: str) -> tuple[Change, ...]:
    return (search_begun, *(partial(typed, text=letter) for letter in text))


def names(state: WatchState) -> list[str]:
    return [entry.exercise.name for _, entry in state.listed]


def test_the_list_opens_at_the_exercise_that_is_open() -> None:
    assert turned_to_list(FAILING).selected == "retry"


def test_the_cursor_stays_within_what_is_shown() -> None:
    assert cursor_moved(LIST, 99).selected == "sieve"
    assert cursor_moved(LIST, -99).selected == "green"
    pending = SCENES["list_of_pending"]
    assert cursor_moved(pending, -1).selected == cursor_moved(pending, -99).selected == "retry"


def test_a_chapter_is_one_step() -> None:
    assert after(LIST, turned_to_next_chapter).selected == "sieve"
    inside = replace(LIST, selected="retry")
    assert after(inside, turned_to_previous_chapter).selected == "timed"
    assert after(inside, turned_to_previous_chapter, turned_to_previous_chapter).selected == "green"
    assert after(replace(LIST, selected="green"), turned_to_previous_chapter).selected == "green"
    assert after(replace(LIST, selected="timed"), turned_to_next_chapter, turned_to_next_chapter).selected == "sieve"


def test_the_kinds_come_in_turn_and_the_failing_only_where_there_are_any() -> None:
    pending = turned_to_next_kind(LIST)
    done = turned_to_next_kind(pending)
    assert (names(pending), pending.selected) == (["retry", "sieve"], "retry")
    assert (names(done), done.selected) == (["green", "timed"], "timed")
    assert turned_to_next_kind(done).choice.kind is Kind.ALL
    failing = after(SCENES["done_and_failing"], *[turned_to_next_kind] * 3)
    assert (names(failing), failing.selected) == (["retry"], "retry")


def test_a_kind_of_which_there_is_none_leaves_the_cursor_nowhere_and_the_next_one_gives_it_back() -> None:
    none = replace(FAILING.progress, records={})
    empty = after(replace(LIST, progress=none), turned_to_next_kind, turned_to_next_kind)
    assert (names(empty), empty.selected, empty.chosen) == ([], "", None)
    for change in (turned_to_next_chapter, turned_to_previous_chapter, partial(cursor_moved, steps=1)):
        assert change(empty) == empty
    assert turned_to_next_kind(empty).selected == "retry"


def test_what_becomes_of_another_kind_stays_until_the_cursor_leaves_it() -> None:
    done = replace(LIST, choice=Choice(Kind.DONE))
    reset = replace(done, progress=done.progress.with_reset("timed"))
    assert names(reset) == ["green", "timed"]
    assert names(cursor_moved(reset, -1)) == ["green"]


def test_the_cursor_goes_to_what_is_found_best() -> None:
    found = after(LIST, *search("ry"))
    assert (names(found), found.selected) == (["retry"], "retry")
    assert after(LIST, *search("ie")).selected == "sieve"
    assert names(after(LIST, *search("how long"))) == ["timed"]


def test_a_chapter_is_found_by_its_title() -> None:
    assert names(after(LIST, *search("decor"))) == ["timed", "retry"]


def test_only_exercises_of_the_kind_are_found() -> None:
    assert names(after(replace(LIST, choice=Choice(Kind.DONE)), *search("retry"))) == []


def test_what_is_typed_can_be_taken_back() -> None:
    found = after(LIST, *search("a bc d"))
    assert found.choice.query == "a bc d"
    assert erased(found).choice.query == "a bc "
    assert word_erased(found).choice.query == "a bc"
    assert search_begun(found).choice.query == ""
    assert after(LIST, search_begun, erased).choice.query is None


def test_a_search_that_finds_nothing_leaves_the_cursor_where_it_was() -> None:
    nothing = after(LIST, *search("zzz"))
    assert (names(nothing), nothing.chosen) == ([], None)
    assert search_left(nothing).selected == "timed"


def test_who_leaves_the_search_is_where_the_cursor_was() -> None:
    left = after(LIST, *search("sieve"), search_left)
    assert (left.selected, len(names(left)), left.searching) == ("sieve", 4, False)


@pytest.mark.parametrize("scene", ["list_search", "list_found"])
def test_a_save_does_not_make_keys_of_what_is_typed(scene: str) -> None:
    saved = transitions.saved(SCENES[scene], Snapshot("retry", {"retry.py": b"saved"}))
    assert saved.searching
    assert transitions.saved(LIST, Snapshot("retry", {"retry.py": b"saved"})).page is Page.VERDICT


def test_the_list_that_stands_alone_begins_where_one_goes_on_or_where_it_was_asked_to() -> None:
    assert begun(FAILING, Choice()).selected == "retry"
    assert begun(FAILING, Choice(), "sieve").selected == "sieve"
    assert begun(FAILING, Choice(Kind.DONE)).selected == "timed"
    everything = dict.fromkeys(("green", "timed", "retry", "sieve"), DONE)
    done = replace(FAILING, progress=replace(FAILING.progress, records=everything))
    assert begun(done, Choice(Kind.PENDING)).selected == ""
