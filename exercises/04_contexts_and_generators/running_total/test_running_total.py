"""The contract of `shift`, `day` and `displays`."""

from collections.abc import Generator, Iterator
from typing import TypeVar, assert_type

import pytest
from running_total import day, displays, shift

R = TypeVar("R")


class Drawer:
    """A till of one amount, whose drawer is open while it waits for it."""

    def __init__(self) -> None:
        self.open = False

    def till(self) -> Generator[int, int | None, str]:
        self.open = True
        try:
            amount = yield 0
            return f"paid {amount}"
        finally:
            self.open = False


def watched(generator: Generator[int, None, R]) -> tuple[list[int], R]:
    """All that a generator yields, and what it returns."""
    shown: list[int] = []
    while True:
        try:
            shown.append(next(generator))
        except StopIteration as end:
            result: R = end.value
            return shown, result


def returned(till: Generator[int, int | None, R], last: int | None = None) -> R:
    """What a till returns when it is sent its last entry."""
    with pytest.raises(StopIteration) as end:
        till.send(last)
    result: R = end.value.value
    return result


def test_a_shift_displays_the_total_so_far() -> None:
    till = shift()
    assert next(till) == 0, "before the first amount"
    assert [till.send(280), till.send(435), till.send(-280)] == [280, 715, 435]


def test_a_gift_is_an_amount_like_any_other() -> None:
    till = shift()
    next(till)
    assert [till.send(280), till.send(0), till.send(435)] == [280, 280, 715], "only None ends the shift"


def test_a_shift_returns_its_total() -> None:
    till = shift()
    next(till)
    till.send(280)
    till.send(435)
    assert returned(till) == 715, "the value of the StopIteration is what the generator returns"


def test_a_day_passes_every_amount_on_to_the_shift() -> None:
    till = day(["ada", "bob"])
    assert next(till) == 0
    assert [till.send(280), till.send(435)] == [280, 715]
    assert till.send(None) == 0, "the next shift begins with nothing"
    assert till.send(500) == 500


def test_a_day_returns_the_totals_of_its_shifts() -> None:
    till = day(["ada", "bob", "eve"])
    for entry in (None, 280, 435, None, 500, None):
        till.send(entry)
    assert returned(till) == {"ada": 715, "bob": 500, "eve": 0}
    with pytest.raises(StopIteration) as end:
        next(day([]))
    assert end.value.value == {}


def test_a_recording_is_displayed_with_its_result() -> None:
    assert watched(displays(shift(), [280, 0, 435, None])) == ([0, 280, 280, 715], 715)
    assert watched(displays(day(["ada", "bob"]), [280, None, 500, None])) == (
        [0, 280, 0, 500],
        {"ada": 280, "bob": 500},
    )

    def bell() -> Generator[int, int | None, None]:
        yield 0

    assert watched(displays(bell(), [280])) == ([0], None), "a till may be done and have nothing to say"


def test_a_day_without_shifts_is_over_at_once() -> None:
    entries = iter([280])
    assert watched(displays(day([]), entries)) == ([], {})
    assert list(entries) == [280], "nobody was there to take it"


def test_a_recording_that_breaks_off_is_an_error() -> None:
    drawer = Drawer()
    till = drawer.till()
    running = displays(till, [])
    assert next(running) == 0
    with pytest.raises(ValueError, match="breaks off"):
        next(running)
    assert not drawer.open, "the till is closed, although it is not done"


def test_entries_behind_the_end_are_left_unread() -> None:
    entries = iter([280, None, 500, None])
    assert watched(displays(shift(), entries)) == ([0, 280], 280)
    assert list(entries) == [500, None], "they belong to the next till"


def test_an_entry_is_read_when_its_display_is_asked_for() -> None:
    def entries() -> Iterator[int | None]:
        yield 280
        pytest.fail("nobody has asked for the third display")

    running = displays(shift(), entries())
    assert [next(running), next(running)] == [0, 280]


@pytest.mark.parametrize(
    "failure",
    [None, OSError("the recording cannot be read"), KeyboardInterrupt()],
    ids=["closed", "entries-fail", "ctrl-c"],
)
def test_the_till_is_closed_with_its_displays(failure: BaseException | None) -> None:
    def entries() -> Iterator[int | None]:
        if failure is not None:
            raise failure
        yield 280

    drawer = Drawer()
    till = drawer.till()
    running = displays(till, entries())
    assert next(running) == 0
    assert drawer.open
    if failure is None:
        running.close()
    else:
        with pytest.raises(type(failure)) as caught:
            next(running)
        assert caught.value is failure, "why there is no next display"
    assert not drawer.open, "nobody asks for more: close what you were given"


def test_the_result_has_the_type_that_the_till_returns() -> None:
    def report() -> Generator[int, None, str]:
        totals = yield from displays(day(["ada"]), [280, None])
        assert_type(totals, dict[str, int])
        paid = yield from displays(Drawer().till(), [500])
        assert_type(paid, str)
        return f"{totals} {paid}"

    assert watched(report()) == ([0, 280, 0], "{'ada': 280} paid 500")
