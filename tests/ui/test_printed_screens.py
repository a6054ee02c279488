"""What commands print: `run`, `check`, `list`, `solution`."""

from dataclasses import replace

import pytest
from rich.console import RenderableType

from pyrunner.ui.canvas import Canvas
from pyrunner.ui.comparison import comparison_screen
from pyrunner.ui.hints import hints_screen
from pyrunner.ui.listing import listing_screen
from pyrunner.ui.state import WatchState
from pyrunner.ui.sweep import check_screen, grid_screen
from pyrunner.ui.verdict import verdict_screen
from tests.ui.scenes import COURSE, DONE, FAILING, PASSING, PROGRESS, RETRIED, SCENES, SOLVED

BROKEN = replace(SOLVED, records={**SOLVED.records, "retry": replace(DONE, passing=False)})
MORE = "--verbose shows everything"
every_verdict = pytest.mark.parametrize("name", [name for name, state in SCENES.items() if state.verdict])


def lines(screen: RenderableType, width: int = 80) -> list[str]:
    canvas = Canvas(width, coloured=False)
    return [canvas.text(line) for line in canvas.lines(screen)]


def run(state: WatchState, width: int = 80, *, everything: bool = False) -> list[str]:
    assert state.verdict is not None
    screen = verdict_screen(state.subject, state.snapshot, state.verdict, state.progress, everything=everything)
    return lines(screen, width)


def test_cases_of_one_test_are_told_once() -> None:
    told = run(SCENES["cases_of_one_test"])
    assert told.count("✗ Fewer than one attempt is refused [0]") == 1
    assert "  and 6 more cases: -1, -2, -3, -4, -5, -6" in told
    assert told[-1] == MORE


def test_errors_within_one_test_and_on_one_line_are_told_once() -> None:
    told = run(SCENES["errors_of_one_test"])
    assert "  and 1 more on this line" in told
    assert [line for line in told if line.startswith("✗ The type checker still sees the signature")] == [
        "✗ The type checker still sees the signature: this must be accepted b… (3 errors)"
    ]


def test_three_groups_are_told_in_full_and_the_others_in_a_line_each() -> None:
    told = run(FAILING)
    assert told.index("✗ Is whole") == len(told) - 4
    assert [line for line in told if line.startswith("✗ Is whole")] == ["✗ Is whole"]


def test_everything_is_every_failure_in_full() -> None:
    told = run(SCENES["cases_of_one_test"], everything=True)
    assert [line for line in told if line.startswith("✗ Fewer")] == [
        f"✗ Fewer than one attempt is refused [{number}]" for number in range(0, -7, -1)
    ]
    assert MORE not in told


def test_a_message_of_many_lines_is_told_in_its_first_ones() -> None:
    short, whole = run(SCENES["arrays"]), run(SCENES["arrays"], everything=True)
    assert "  Not equal to tolerance rtol=1e-07, atol=0" in short
    assert not any("[17, 17]" in line for line in short)
    assert (short[-1], "[17, 17]" in whole[24]) == (MORE, True)


def test_where_nothing_is_left_out_nothing_more_is_offered() -> None:
    assert MORE not in run(SCENES["exception"])
    assert MORE not in run(PASSING)


@every_verdict
@pytest.mark.parametrize("everything", [False, True])
def test_a_run_has_no_line_that_is_too_wide_or_ends_in_blanks(name: str, everything: bool) -> None:
    for width in (20, 40, 80):
        told = run(SCENES[name], width, everything=everything)
        assert [line for line in told if line != line.rstrip() or len(line) > width] == []


def test_no_printed_line_ends_in_blanks() -> None:
    printed = [
        *lines(hints_screen(RETRIED, 2), 40),
        *lines(listing_screen(COURSE, PROGRESS), 40),
        *lines(comparison_screen(RETRIED, PASSING.snapshot, SCENES["comparison"].reference or PASSING.snapshot), 40),
    ]
    assert [line for line in printed if line != line.rstrip()] == []


def test_what_directs_the_compiler_is_compared_too() -> None:
    state = SCENES["directives_compared"]
    assert state.reference is not None
    told = lines(comparison_screen(state.exercise, state.snapshot, state.reference))
    assert "+ # distutils: extra_compile_args = -O3" in told


def test_what_is_done_and_fails_is_told_so() -> None:
    told = lines(listing_screen(COURSE, BROKEN))
    assert told[0] == "Advanced Python  ███████░░░ 3/4 done, 1 failing"
    assert "  ✗ retry Try again, then stop  ← here              4 runs   1 hint  now failing" in told
    assert FAILING.verdict is not None
    checked = lines(check_screen(COURSE, {"retry": FAILING.verdict}, BROKEN))
    assert checked == [
        "✗ retry  done, now failing: One attempt never waits",
        "",
        "0 of 1 pass; 1 that was done fails now",
    ]


def test_a_list_in_little_space_keeps_runs_and_hints() -> None:
    told = lines(listing_screen(COURSE, PROGRESS), 40)
    assert "  ✓ green One failing t…  4 runs, 1 hint" in told


@pytest.mark.parametrize("width", [80, 40, 20])
def test_the_grid_shows_each_exercise_once_with_its_mark(width: int) -> None:
    verdicts = {name: state.verdict for name, state in (("retry", PASSING), ("timed", FAILING)) if state.verdict}
    told = lines(grid_screen(["first", "timed", "retry"], verdicts), width)
    assert "2 of 3" in " ".join(told)
    marked = " ".join(told[1:])
    assert all(marked.count(each) == 1 for each in ("· first", "✗ timed", "✓ retry"))
    assert all(len(line) <= width for line in told)
