"""Two sources, line by line."""

from pyrunner.ui.canvas import Canvas
from pyrunner.ui.changes import Line, Row, rows
from pyrunner.ui.comparison import comparison_screen
from pyrunner.ui.side_by_side import SideBySide, unified
from tests.ui.scenes import RETRIED, RETRY, SCENES, SOLUTION

BEFORE = tuple(RETRY.splitlines())
AFTER = tuple(SOLUTION.splitlines())


def test_a_line_is_held_against_the_one_that_it_became_and_what_differs_is_marked() -> None:
    changed = rows(("total = 0", "for one in items:"), ("for one in more_items:", "    yield one"))
    assert changed == (
        Row(Line("total = 0"), None),
        Row(Line("for one in items:", ((11, 16),)), Line("for one in more_items:", ((11, 21),))),
        Row(None, Line("    yield one")),
    )


def test_lines_with_little_in_common_are_not_marked() -> None:
    (row,) = rows(("raise failure",), ('return self._cache[key], "found"',))
    assert row == Row(Line("raise failure"), Line('return self._cache[key], "found"'))


def test_nothing_of_either_text_is_lost_and_its_order_stays() -> None:
    for before, after in ((BEFORE, AFTER), (AFTER, BEFORE), (BEFORE, ()), ((), AFTER), (BEFORE * 40, AFTER[::-1] * 40)):
        every = rows(before, after)
        assert tuple(row.before.text for row in every if row.before) == before
        assert tuple(row.after.text for row in every if row.after) == after


def test_in_one_column_what_is_new_follows_what_it_replaces() -> None:
    canvas = Canvas(60, coloured=False)
    lines = unified(rows(("a = 1", "b = 1", "c", "d"), ("a = 2", "b = 2", "c", "e", "f")))
    told = [canvas.text(line) for line in canvas.lines(*lines)]
    assert told == ["- a = 1", "- b = 1", "+ a = 2", "+ b = 2", "  c", "- d", "+ e", "+ f"]


def test_columns_stand_beside_each_other_however_long_their_lines_are() -> None:
    every = rows(("a = 1", "b" * 70), ("a = 2", "b" * 90, "c"))
    canvas = Canvas(60, coloured=False)
    lines = [canvas.text(line) for line in canvas.lines(SideBySide(every, ("yours", "the solution")))]
    assert lines[:2] == [f"{'  yours':28} │   the solution", f"{'- a = 1':28} │ + a = 2"]
    assert {line.index("│") for line in lines} == {29}
    assert "".join(lines).count("b") == 160


def test_only_a_wide_screen_has_two_columns() -> None:
    state = SCENES["comparison"]
    assert state.reference is not None
    for width, columns in ((100, True), (99, False), (40, False)):
        canvas = Canvas(width, coloured=False)
        screen = comparison_screen(RETRIED, state.snapshot, state.reference)
        told = [canvas.text(line) for line in canvas.lines(screen)]
        assert any("yours" in line and "│" in line for line in told) is columns
        assert all(line == line.rstrip() for line in told)
