"""What is told in words alone: each thing once, the thing to mend first, nothing drawn."""

import re
from dataclasses import replace

import pytest

from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import Choice
from pyrunner.ui.one_test import ContractTest
from pyrunner.ui.spoken import news, told_so_far
from pyrunner.ui.spoken_lines import wrapped
from pyrunner.ui.spoken_pages import spoken_keys
from pyrunner.ui.state import Activity, Page, Sweep, WatchState
from pyrunner.watch.keys import footer_keys, help_keys
from tests.ui.scenes import FAILING, HINTS, PASSING, REPORT, SCENES, SOLVED

DRAWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2500-\u259f✓✗❱↑↓→←]")
BUSY = replace(FAILING, snapshot=Snapshot("retry", {"retry.py": b""}), verdict=None, activity=Activity.CHECKING)
every_scene = pytest.mark.parametrize("state", SCENES.values(), ids=SCENES)


def told(before: WatchState | None, after: WatchState) -> list[str]:
    return news(before, after, footer_keys(after), help_keys(after))


@every_scene
def test_every_state_is_told_in_characters_that_can_be_read_aloud(state: WatchState) -> None:
    lines = told(None, state)
    assert lines
    assert [line for line in lines if DRAWN.search(line)] == []


@every_scene
def test_what_was_told_is_not_told_again(state: WatchState) -> None:
    assert told(state, replace(state)) == []


def test_the_thing_to_mend_comes_first_then_where_then_what_was_expected() -> None:
    assert told(BUSY, FAILING) == [
        "retry: failing test: One attempt never waits",
        "1 of 4 failures; 6 tests passed.",
        "Message: one attempt, so there is nothing to wait for",
        "Expected: (1, [])",
        "Got: (1, [1.0])",
        "File exercises/03_decorators/retry/test_retry.py, line 11.",
        "Line 11: assert (till.calls, till.slept) == (1, [])",
        "2 of 4 failures: failing test: No wait after the last attempt",
        "3 of 4 failures: failing test: Only named errors count [0-KeyError]",
        "4 of 4 failures: failing test: Is whole",
        spoken_keys(footer_keys(FAILING)),
    ]


def test_a_column_is_told_with_what_stands_there() -> None:
    lines = told(None, SCENES["wide_characters"])
    assert lines[lines.index("File exercises/03_decorators/retry/retry.py, line 19.") :][1:3] == [
        "Line 19: time.sleep(delay * 2**attempt)  # äöü 漢字",
        "Column 53: `# äöü 漢字`",
    ]


def test_a_long_value_is_told_with_where_it_differs() -> None:
    (line,) = [line for line in told(None, SCENES["nested_values"]) if line.startswith("They differ")]
    assert re.fullmatch(r"They differ from character \d+: expected .*25.*, got .*20.*", line)


def test_what_was_printed_and_where_it_hangs_are_told() -> None:
    lines = told(None, SCENES["output"])
    assert lines[lines.index("Printed, the last 6 of 20 lines:") + 6] == r"line 19 \x1b[2J"
    assert "Note: does the loop ever end?" in told(None, SCENES["timeout"])


def test_a_pass_is_told_with_what_comes_next() -> None:
    passed, idea = SCENES["passed"], SCENES["passed_with_its_idea"]
    assert idea.verdict
    assert told(BUSY, passed) == [
        "retry passes, after 1 run.",
        "Checks that passed: types, tests; 117 ms.",
        "Next: sieve, Prime numbers, compiled",
    ], "the solution is read at once, and the keys come after its idea"
    lines = told(passed, idea)
    assert lines[0].startswith("The idea: after the last attempt there is nothing to wait for")
    assert lines[1].startswith("Keys: n next, ")
    assert len(lines) == 2
    assert told(BUSY, idea) == [*told(BUSY, passed), *lines]
    assert told(idea, replace(idea, verdict=replace(idea.verdict)))[-2:] == [
        "Next: sieve, Prime numbers, compiled",
        lines[1],
    ], "an idea is told once"
    assert "yours, at 1,000: 20 times as fast as pure Python, 15.1 ms" in told(
        replace(PASSING, progress=SOLVED), replace(PASSING, progress=SOLVED, report=REPORT)
    )


def test_a_check_that_begins_is_told_once() -> None:
    assert told(FAILING, BUSY) == ["retry: checking"]
    assert told(BUSY, replace(BUSY, lingering=True)) == []
    assert told(BUSY, replace(BUSY, snapshot=Snapshot("retry", {"retry.py": b"x"}))) == ["retry: checking"]


def test_a_hint_is_told_when_it_is_new() -> None:
    assert told(replace(FAILING, hints=HINTS[:1]), replace(FAILING, hints=HINTS[:2])) == [
        "Hint 2 of 3, for the test: The type checker still sees it",
        "`Callable[..., Any]` is where the checker loses sight of the function.",
    ]
    assert "Hints given before: 2 of 3" in told(None, SCENES["hints"])


def test_the_list_has_numbers_and_tells_where_its_cursor_goes() -> None:
    opened = replace(FAILING, page=Page.LIST, selected="retry")
    assert told(FAILING, opened) == [
        "Advanced Python: 2 of 4 done.",
        "Chapter Warm-up: 1 of 1 done.",
        "1. green: One failing test (done, 4 runs, 1 hint)",
        "Chapter Decorators: 1 of 2 done.",
        "2. timed: How long did it take? (done, 1 run)",
        "3. retry: Try again, then stop (here, not done)",
        "Chapter Performance: 0 of 1 done.",
        "4. sieve: Prime numbers, compiled (not done)",
        "Chosen: 3. retry: Try again, then stop (here, not done)",
        "Type the number of an exercise to choose it, or go up and down.",
        "Keys: enter open, slash search, f only pending, x reset, question mark help, escape back",
    ]
    assert told(opened, replace(opened, selected="sieve")) == ["Chosen: 4. sieve: Prime numbers, compiled (not done)"]
    assert told(opened, FAILING)[0] == "Back to retry"
    assert told(replace(opened, page=Page.HELP), opened)[:2] == [
        "Back to the list",
        "Chosen: 3. retry: Try again, then stop (here, not done)",
    ]


def test_the_list_tells_what_it_shows_and_what_is_found() -> None:
    everything = replace(SCENES["list"], selected="sieve")
    assert told(everything, SCENES["list_of_pending"]) == [
        "Only pending: 2 exercises.",
        "Chapter Decorators: 1 of 2 done.",
        "3. retry: Try again, then stop (here, not done)",
        "Chapter Performance: 0 of 1 done.",
        "4. sieve: Prime numbers, compiled (not done)",
        "Chosen: 4. sieve: Prime numbers, compiled (not done)",
    ]
    assert told(everything, SCENES["list_of_failing"]) == ["None is failing."]
    begun, found = SCENES["list_search"], SCENES["list_found"]
    assert told(SCENES["list"], begun) == [
        "Search: type letters of a name, or words of a title.",
        "Keys: enter open, up, down, escape end search",
    ]
    assert told(begun, found) == [
        "Search for re: 2 found: green, retry",
        "Chosen: 3. retry: Try again, then stop (here, not done)",
    ]
    assert told(found, replace(found, choice=Choice(query="rex"))) == ["Search for rex: nothing found"]
    assert told(found, replace(found, choice=Choice()))[0] == "The search has ended."


def test_a_list_that_stands_alone_tells_of_an_exercise_when_it_is_opened() -> None:
    alone = SCENES["list_alone"]
    assert told(None, alone)[0] == "Advanced Python: 2 of 4 done."
    assert told(alone, SCENES["first_check"])[0] == "Exercise 3 of 4, retry: Try again, then stop"


def test_the_likeness_comes_before_the_explanation_and_both_once() -> None:
    comparing, compared, unexplained = (SCENES[f"why_{name}"] for name in ("comparing", "compared", "unexplained"))
    assert comparing.why
    assert unexplained.why
    assert told(FAILING, comparing) == [
        "Why: failing test: One attempt never waits",
        "Message: one attempt, so there is nothing to wait for",
        "Comparing with known mistakes.",
    ]
    assert told(comparing, replace(comparing, why=replace(comparing.why, reasons=()))) == []
    lines = told(comparing, compared)
    assert [line[:60] for line in lines[:3]] == [
        "Looks like a known mistake: Still waits after the last attem",
        "Or like another: `except BaseException` also repeats what Ct",
        "AssertionError, exception: An assumption in the code does no",
    ]
    assert lines[-1] == "Keys: escape back"
    assert lines.count("How it is mended:") == lines.count("Broken:") == lines.count("Mended:") == 1
    assert told(compared, replace(compared, lingering=True)) == []
    unknown = replace(unexplained, why=replace(unexplained.why, comparing=False))
    assert told(unexplained, unknown)[:2] == [
        "does the loop ever end?",
        "Nothing more is written about timeout.",
    ]


def test_a_test_is_told_with_its_source_and_the_next_one_with_its_own() -> None:
    shown = SCENES["one_test"]
    lines = told(FAILING, shown)
    assert lines[0] == "1 of 4 failing tests: One attempt never waits"
    assert lines[2:4] == ["Expected: (1, [])", "Got: (1, [1.0])"]
    source = lines.index("The test, exercises/03_decorators/retry/test_retry.py, lines 7 to 11:")
    assert lines[source + 1 : source + 3] == [
        "7: def test_one_attempt_never_waits() -> None:",
        "8:     till = Till(TimeoutError())",
    ]
    assert lines[-1] == "Keys: t next test, o only this test, e edit, escape back"
    explained = replace(shown, page=Page.WHY, why=SCENES["why_compared"].why)
    assert told(explained, shown) == ["Back to the test: One attempt never waits", lines[-1]], "its source was told"
    other = told(shown, replace(shown, test=ContractTest("test_no_wait_after_the_last_attempt")))
    assert other[0] == "2 of 4 failing tests: No wait after the last attempt"
    checking = replace(shown, snapshot=BUSY.snapshot, verdict=None, activity=Activity.CHECKING)
    assert "What you saved is being checked; until then, this is of the last verdict." in told(BUSY, checking)
    assert told(checking, replace(PASSING, page=Page.TEST, test=shown.test)) == [
        "Test: One attempt never waits",
        "Nothing is known of it.",
    ]


def test_one_test_alone_is_no_verdict() -> None:
    running, fails = SCENES["only_test_running"], SCENES["only_test_fails"]
    assert told(SCENES["one_test"], running) == [
        "Only this test is run, and that is no verdict: One attempt never waits",
        "Only this test: running",
    ]
    keys = "Keys: e edit, r rerun, escape run all"
    assert told(running, fails) == [
        "Only this test: fails, and that is no verdict.",
        "Message: one attempt, so there is nothing to wait for",
        "Expected: (1, [])",
        "Got: (1, [1.0])",
        "File exercises/03_decorators/retry/test_retry.py, line 11.",
        "Line 11: assert (till.calls, till.slept) == (1, [])",
        keys,
    ]
    again = replace(fails, snapshot=BUSY.snapshot, activity=Activity.CHECKING)
    assert told(fails, again) == ["Only this test: running"]
    assert told(again, SCENES["only_test_passes"]) == ["Only this test: passes, and that is no verdict.", keys]
    assert told(again, BUSY) == ["Back to retry", "retry: checking"]
    assert "Only this test: not built, and that is no verdict." in told(None, SCENES["only_test_not_built"])


def test_a_verdict_that_came_while_the_list_was_read_is_told_afterwards() -> None:
    reading = replace(BUSY, page=Page.LIST, selected="retry")
    judged = replace(FAILING, page=Page.LIST, selected="retry")
    assert told(reading, judged) == []
    lines = told(told_so_far(reading, judged), FAILING)
    assert lines[:2] == ["Back to retry", "retry: failing test: One attempt never waits"]
    assert told(told_so_far(judged, FAILING), FAILING) == []


def test_a_question_waits_for_its_answer_at_the_end() -> None:
    asking = SCENES["reset_question"]
    assert told(FAILING, asking)[-1] == "Keys: y yes, n no"
    assert told(asking, FAILING) == ["Nothing was changed."]
    other = told(replace(SCENES["list_reset_question"], asking_reset=False), SCENES["list_reset_question"])
    assert other[0] == "Put timed back as delivered? What you have is kept for undo."
    assert told(asking, replace(FAILING, notice="retry is as delivered")) == ["retry is as delivered"]


def test_a_check_of_all_tells_each_exercise_once() -> None:
    states = [
        replace(FAILING, page=Page.SWEEP, sweep=sweep)
        for sweep in (
            Sweep(("green", "timed", "retry")),
            Sweep(("retry",), "timed", {"green": True}),
            Sweep((), None, {"green": True, "timed": None, "retry": False}),
        )
    ]
    assert told(FAILING, states[0])[0] == "Checking all 3 exercises"
    assert told(states[0], states[1]) == ["1 of 3: green passes"]
    assert told(states[1], states[2]) == [
        "2 of 3: timed cannot be judged here",
        "3 of 3: retry fails",
        "All checked: 1 of 3 pass",
    ]
    stopped = replace(FAILING, sweep=Sweep(("timed", "retry"), None, {"green": True}, interrupted=True))
    assert told(states[1], stopped)[:2] == ["Back to retry", "Stopped: 1 of 1 pass"]


def test_the_welcome_comes_before_the_exercise() -> None:
    welcome = SCENES["welcome"]
    assert told(None, welcome) == [
        "Advanced Python",
        "Each exercise is a broken file. Mend it, save it, look here.",
        "- `h` gives a hint",
        "- `l` lists",
        "Keys: enter go on, q quit",
    ]
    assert told(welcome, FAILING)[0] == "Exercise 3 of 4, retry: Try again, then stop"


def test_the_comparison_tells_each_place_where_they_differ() -> None:
    lines = told(PASSING, SCENES["comparison"])
    place = lines.index("retry.py: 3 places where yours and the solution differ")
    assert lines[place + 1 : place + 4] == [
        "Place 1 of 3",
        "Yours:             failure = None",
        "Solution:             last = attempts - 1",
    ]


def test_all_failures_are_told_when_asked_for() -> None:
    lines = told(SCENES["cases_of_one_test"], replace(SCENES["cases_of_one_test"], everything=True))
    assert sum(line.startswith("Also: failing test: Fewer than one attempt") for line in lines) == 6


def test_lines_break_between_words_and_keep_their_blanks() -> None:
    assert wrapped(["one two  three\n  four", ""], 9) == "one two\nthree\n  four\n\n"
    assert wrapped(["unbreakable x"], 5) == "unbreakable\nx\n"
