"""The small pieces that screens are made of."""

from dataclasses import replace

import pytest
from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Exercise, Hint, Lesson
from pyrunner.ui.canvas import Canvas
from pyrunner.ui.code_line import CodeLine
from pyrunner.ui.difference import Difference
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.hints import first_hints, next_hint
from pyrunner.ui.keys import KeyLabel, footer
from pyrunner.ui.paragraphs import Paragraphs
from pyrunner.ui.plain_text import shows_unicode, to_ascii, visible
from pyrunner.ui.prose import prose
from pyrunner.ui.requirement import requirement
from pyrunner.ui.subject import failures
from pyrunner.ui.tidy import Tidy
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome
from tests.ui.scenes import HINTS, RETRIED, SIEVED


@pytest.mark.parametrize(
    ("test", "sentence"),
    [
        ("test_one_attempt_never_waits", "One attempt never waits"),
        ("test_empty[0]", "Empty [0]"),
        ("TestTill::test_charges[a-b]", "Charges [a-b]"),
        ("test_", "Test_"),
        ("check", "Check"),
    ],
)
def test_a_name_is_read_as_a_sentence(test: str, sentence: str) -> None:
    assert requirement(test).replace("test_", "Test_") == sentence


def test_a_hint_for_a_failing_test_comes_first_and_for_a_passing_one_last() -> None:
    plain, tied, last = HINTS
    assert next_hint(RETRIED, (), {f"{tied.test}[0]"}) == tied
    assert next_hint(RETRIED, (plain,), {"test_another"}) == last
    assert next_hint(RETRIED, (plain, last), {"test_another"}) == tied
    assert next_hint(RETRIED, HINTS, {"test_another"}) is None


def test_hints_come_in_the_order_of_their_author_where_no_failing_test_is_known() -> None:
    plain, tied, _ = HINTS
    assert next_hint(RETRIED, (), ()) == plain
    assert next_hint(RETRIED, (plain,), ()) == tied


def test_hints_shown_before_are_shown_again() -> None:
    plain, tied, last = HINTS
    assert first_hints(RETRIED, 2) == (plain, tied)
    assert first_hints(RETRIED, 9) == (plain, tied, last)
    assert first_hints(RETRIED, 0) == ()
    assert isinstance(plain, Hint)


def test_what_the_exercise_is_about_is_mended_first() -> None:
    types = CheckResult(CheckName.TYPES, Outcome.FAILED, diagnostics=(Diagnostic("types"),))
    tests = CheckResult(CheckName.TESTS, Outcome.FAILED, diagnostics=(Diagnostic("tests"),))
    assert [each.diagnostic.message for each in failures(RETRIED, [types, tests])] == ["tests", "types"]


def test_what_does_not_build_or_parse_is_mended_before_that() -> None:
    build = CheckResult(CheckName.BUILD, Outcome.FAILED, diagnostics=(Diagnostic("build"),))
    types = CheckResult(CheckName.TYPES, Outcome.FAILED, diagnostics=(Diagnostic("syntax", code="syntax"),))
    speed = CheckResult(CheckName.SPEED, Outcome.FAILED, diagnostics=(Diagnostic("speed"),))
    assert [each.diagnostic.message for each in failures(SIEVED, [types, build, speed])] == ["syntax", "build", "speed"]


def _told(exercise: Exercise, *results: CheckResult) -> list[str]:
    return [failure.diagnostic.message for failure in failures(exercise, results)]


def test_behind_the_lesson_come_type_errors_in_the_learners_own_lines() -> None:
    own, contract = Diagnostic("own", "retry.py", 3), Diagnostic("contract", "test_retry.py", 9, test="test_it")
    types = CheckResult(CheckName.TYPES, Outcome.FAILED, diagnostics=(own, contract))
    tests = CheckResult(CheckName.TESTS, Outcome.FAILED, diagnostics=(Diagnostic("first"), Diagnostic("second")))
    assert _told(RETRIED, types, tests) == ["first", "own", "second", "contract"]
    about_types = replace(RETRIED, teaches=Lesson(CheckName.TYPES))
    assert _told(about_types, types, tests) == ["own", "contract", "first", "second"]


def test_a_skipped_check_is_told_only_when_nothing_else_is() -> None:
    skipped = CheckResult(CheckName.TESTS, Outcome.SKIPPED, note="waits")
    failed = CheckResult(CheckName.TYPES, Outcome.FAILED, diagnostics=(Diagnostic("types"),))
    assert [each.diagnostic.message for each in failures(RETRIED, [failed, skipped])] == ["types"]
    assert [each.diagnostic.message for each in failures(RETRIED, [skipped])] == ["waits"]


def test_a_check_that_fails_without_words_is_told_all_the_same() -> None:
    (failure,) = failures(RETRIED, [CheckResult(CheckName.TESTS, Outcome.TIMED_OUT)])
    assert "timed out" in failure.diagnostic.message


def test_control_characters_become_visible() -> None:
    assert visible("a\x1b]8;;x\x07\r\nb\tc\x9b\u202e") == "a\\x1b]8;;x\\x07\nb\tc\\x9b\\u202e"
    assert visible("\udc80\ud800") == "\\udc80\\ud800"


@pytest.mark.parametrize(("text", "ascii_text"), [("✓ é “x” → 漢", '+ e "x" > ?'), ("plain", "plain")])
def test_ascii_stands_for_what_cannot_be_shown(text: str, ascii_text: str) -> None:
    assert to_ascii(text) == ascii_text


def test_only_unicode_encodings_show_unicode() -> None:
    assert shows_unicode("UTF-8")
    assert not shows_unicode("ISO-8859-1")
    assert not shows_unicode(None)


def test_a_difference_is_marked_in_both_values() -> None:
    canvas = Canvas(60, coloured=True)
    expected, actual = (canvas.text(line) for line in canvas.lines(Difference("[1, 2, 3]", "[1, 5, 3]")))
    assert "\x1b[1;4;32m2\x1b[0m" in expected
    assert "\x1b[1;4;31m5\x1b[0m" in actual


def test_a_long_value_is_shown_around_its_difference() -> None:
    canvas = Canvas(40, coloured=False)
    value = ", ".join(str(number) for number in range(200))
    shown = "".join(
        canvas.text(line).strip() for line in canvas.lines(Difference(value, value.replace("150", "never")))
    )
    assert "150" in shown
    assert "never" in shown
    assert len(shown) < 300


def test_carets_stand_below_what_differs_in_a_long_value() -> None:
    values = ("{'name': 'Ada', 'age': 36, 'city': 'London'}", "{'name': 'Ada', 'age': 63, 'city': 'Rome'}")
    shown = _lines(60, Difference(*values))
    assert shown[2] == f"{'':33}{'^^':13}^^^^"
    assert len(_lines(60, Difference("(1, [])", "(1, [1.0])"))) == 2


def test_carets_stand_below_what_is_missing_where_nothing_is_too_much() -> None:
    shown = _lines(60, Difference("[10, 20, 30, 40, 50, 60, 70]", "[10, 20, 30, 40, 50, 60]"))
    assert shown[:2] == ["expected  [10, 20, 30, 40, 50, 60, 70]", f"{'':33}^^^^"]


def test_values_with_little_in_common_are_shown_from_their_beginning() -> None:
    shown = _lines(40, Difference("ValueError", f"a quite different {'long ' * 20}text", lines=1))
    assert shown == ["expected  ValueError", "got       a quite different long long…"]


def test_large_values_are_held_against_each_other_in_no_time() -> None:
    one, other = (repr([number * factor for number in range(400)]) for factor in (7, 11))
    assert len(_lines(60, Difference(one, other, lines=2))) >= 4


def test_what_fits_is_not_cut_and_an_ending_stays() -> None:
    line = Fitted(Text("a long beginning"), Text(" (7 cases)"), least=3)
    assert line.fit(40).plain == "a long beginning (7 cases)"
    assert line.fit(18).plain == "a long … (7 cases)"
    assert line.fit(10).plain == "a … (7 ca…"


def _lines(width: int, screen: RenderableType) -> list[str]:
    canvas = Canvas(width, coloured=False)
    return [canvas.text(line) for line in canvas.lines(screen)]


def test_paragraphs_are_wrapped_anew_and_other_lines_stay() -> None:
    text = "one two\nthree four\n\n- item one\n  goes on\n2. second\n\n    code  is\n    kept\n>>> as is"
    assert _lines(12, Tidy(Paragraphs(text))) == [
        "one two",
        "three four",
        "",
        "- item one",
        "  goes on",
        "2. second",
        "",
        "    code  is",
        "    kept",
        ">>> as is",
    ]
    assert _lines(60, Paragraphs(text))[:3] == ["one two three four", "", "- item one goes on"]


def test_a_long_line_of_source_goes_on_as_far_in_and_behind_a_mark() -> None:
    line = CodeLine(Text("    call(first, second, third)"), Text("+ "))
    assert [row.rstrip() for row in _lines(24, line)] == ["+     call(first,", "      ↪ second, third)"]
    assert _lines(40, line) == ["+     call(first, second, third)"]


def test_a_screen_has_no_blanks_at_the_ends_of_its_lines() -> None:
    assert _lines(20, Tidy(Group(prose("some words that wrap in here"), Text("end  ")))) == [
        "some words that wrap",
        "in here",
        "end",
    ]


def test_a_footer_keeps_what_leaves_and_then_what_leads() -> None:
    keys = [KeyLabel("h", "hint"), KeyLabel("n", "next", leading=True), KeyLabel("q", "quit", always=True)]
    assert footer(keys, 80).plain == "h hint  n next  q quit"
    assert footer(keys, 15).plain == "n next  q quit"
    assert footer(keys, 6).plain == "q quit"
    assert footer(keys, 3).plain == "q q"
