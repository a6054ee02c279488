"""What a learner is told of a failing test."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pyrunner.checks.judge import Judge
from pyrunner.verdict import Diagnostic, Frame, Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.trial import SOLUTION, Trial, make_trial

CONTRACT = """
import asyncio

import pytest
from task import double


def test_first() -> None:
    assert double(2) == 4, "two and two"


@pytest.mark.parametrize("number", [0, 3])
def test_each(number: int) -> None:
    assert double(number) == 2 * number


def test_range() -> None:
    assert 0 < double(1) < 3


def test_truth() -> None:
    assert isinstance(double(1), int)


def test_refuses() -> None:
    with pytest.raises(TypeError):
        double(None)


def test_refuses_with_words() -> None:
    with pytest.raises(TypeError, match="unsupported"):
        double(None)


def test_found_in_it() -> None:
    assert "4" in str(double(2))


def test_one_of_them() -> None:
    assert double(2) in (4, 4.0)


def test_long() -> None:
    assert [double(number) for number in range(500)] == list(range(0, 1000, 2))


class TestGroup:
    def test_inside(self) -> None:
        assert double("a") == "aa"
"""
HEAD = "def double(number):\n"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    trial = make_trial(tmp_path_factory.mktemp("tests"), ColdWorkers(), contract=CONTRACT)
    with trial.judge:
        yield trial


def failing(trial: Trial, source: str, test: str) -> Diagnostic:
    result = trial.result(source)
    assert result.outcome is Outcome.FAILED
    return next(found for found in result.diagnostics if found.test == test)


def test_all_tests_that_passed_are_named(trial: Trial) -> None:
    [result] = trial.check(SOLUTION).results
    assert result.outcome is Outcome.PASSED
    assert result.passed[:3] == ("test_first", "test_each[0]", "test_each[3]")
    assert result.passed[-1] == "TestGroup::test_inside"


def test_the_requirement_is_the_assertions_own_message(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return number", "test_first")
    assert (found.message, found.expected, found.actual) == ("two and two", "4", "2")
    assert (found.path, found.line, found.code) == ("test_task.py", 9, "AssertionError")


def test_without_a_message_the_condition_stands_for_it(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 1", "test_each[3]")
    assert (found.message, found.expected, found.actual) == ("`double(number) == 2 * number` does not hold", "6", "1")


def test_a_comparison_that_is_no_equation_shows_its_operator(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 9 * number", "test_range")
    assert (found.expected, found.actual) == ("< 3", "9")


def test_what_was_searched_is_what_came(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 5", "test_found_in_it")
    assert (found.expected, found.actual) == ("contains '4'", "'5'")


def test_what_is_one_of_several_is_what_came(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 5", "test_one_of_them")
    assert (found.expected, found.actual) == ("in (4, 4.0)", "5")


def test_a_condition_without_a_comparison_shows_what_was_asked(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 2.0 * number", "test_truth")
    assert found.message == "`isinstance(double(1), int)` does not hold"
    assert "isinstance(2.0, int)" in found.hint


def test_an_exception_that_is_missing_is_named(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 2 * (number or 0)", "test_refuses")
    assert (found.message, found.expected) == ("TypeError must be raised here, and nothing was", "TypeError")


def test_an_exception_with_other_words_shows_both(trial: Trial) -> None:
    source = HEAD + "    if number is None:\n        raise TypeError('no number')\n    return 2 * number"
    found = failing(trial, source, "test_refuses_with_words")
    assert (found.expected, found.actual) == ("'unsupported'", "'no number'")


def test_an_exception_points_to_the_learners_line(trial: Trial) -> None:
    source = "def half(number):\n    return {}[number]\n\n\ndef double(number):\n    return 4 * half(number)\n"
    found = failing(trial, source, "test_first")
    assert (found.path, found.line, found.code, found.message) == ("task.py", 2, "KeyError", "the key 2 is not there")
    assert found.frames == (
        Frame("test_task.py", 9, "test_first"),
        Frame("task.py", 6, "double"),
        Frame("task.py", 2, "half"),
    )


def test_long_values_show_where_they_part(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return 2 * number if number != 321 else 0", "test_long")
    assert found.hint == "the first difference is at index 321: 0, and 642 is required"
    assert found.actual is not None
    assert len(found.actual) < 1000


def test_a_failure_in_a_class_has_its_name(trial: Trial) -> None:
    assert failing(trial, HEAD + "    return number + number + number", "TestGroup::test_inside").actual == "'aaa'"


def test_what_was_printed_stands_with_the_test(trial: Trial) -> None:
    source = "import sys\n" + HEAD + "    print('got', number)\n    print('oh', file=sys.stderr)\n    return number"
    assert failing(trial, source, "test_first").output == "got 2\noh\n"


def test_what_passing_tests_printed_is_kept(trial: Trial) -> None:
    source = "print('at import')\n" + HEAD + "    print('got', number)\n    return 2 * number"
    output = trial.check(source).results[0].output
    assert output.startswith("at import\ngot 2\ngot 0\ngot 3\n")


def test_what_a_failing_test_printed_stands_with_it_alone(trial: Trial) -> None:
    source = HEAD + "    if number == 2:\n        print('two')\n        return 5\n    return 2 * number"
    result = trial.result(source)
    assert (result.diagnostics[0].output, "two" in result.output) == ("two\n", False)


def test_a_group_of_exceptions_shows_each(trial: Trial) -> None:
    source = HEAD + "    raise ExceptionGroup('both', [ValueError('one'), KeyError('two')])"
    found = failing(trial, source, "test_first")
    assert found.message == "both (2 sub-exceptions)\n- ValueError: one\n- KeyError: 'two'"


def test_a_group_points_to_where_its_first_exception_was_raised(trial: Trial) -> None:
    source = (
        "import asyncio\n\n\nasync def half(number):\n    raise ValueError(number)\n\n\nasync def both(number):\n"
        "    async with asyncio.TaskGroup() as tasks:\n        tasks.create_task(half(number))\n\n\n"
        "def double(number):\n    asyncio.run(both(number))\n"
    )
    found = failing(trial, source, "test_first")
    assert (found.path, found.line, found.frames[-1].function) == ("task.py", 5, "half")
    assert found.message.endswith("\n- ValueError: 2, task.py:5")


def test_another_exception_than_the_one_required_is_told_so(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return {2: 4}[number]", "test_refuses")
    assert (found.expected, found.actual) == ("TypeError", "KeyError: None")
    assert (found.path, found.line, found.message) == ("task.py", 2, "the key None is not there")


def test_an_exception_comes_with_what_it_was_raised_from(trial: Trial) -> None:
    raised = "    try:\n        return {}[number]\n    except KeyError as error:\n        raise ValueError('unknown')"
    assert failing(trial, f"{HEAD}{raised} from error", "test_first").message == "unknown\ncaused by KeyError: 2"
    assert failing(trial, HEAD + raised, "test_first").message == "unknown\nwhile handling KeyError: 2"
    assert failing(trial, f"{HEAD}{raised} from None", "test_first").message == "unknown"


def test_a_set_shows_what_only_one_has_and_an_object_the_attribute_that_differs(tmp_path: Path) -> None:
    contract = (
        "from task import Item, tags\n\nNAMES = {f'number {n}' for n in range(9)}\n\n\n"
        "def test_tags() -> None:\n    assert tags() == NAMES\n\n\n"
        "def test_item() -> None:\n    assert Item() == Item(cents=250)\n"
    )
    source = (
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Item:\n    name: str = 'a name of some length'\n"
        "    cents: int = {}\n\n\ndef tags():\n    return {{f'number {{n}}' for n in range({}, 9)}}\n"
    )
    trial = make_trial(tmp_path, ColdWorkers(), contract=contract, solution=source.format(250, 0))
    with trial.judge:
        tags, item = trial.result(source.format(205, 1)).diagnostics
    assert tags.hint == "missing: {'number 0'}"
    assert item.hint == "the first difference is at .cents: 205, and 250 is required"


def test_a_warning_is_told_where_its_test_fails_and_nothing_else_is(trial: Trial) -> None:
    source = (
        "KEPT = []\n\n\nasync def keep(number):\n    KEPT.append(2 * number)\n\n\n"
        "def double(number):\n    keep(number)\n    return KEPT\n"
    )
    found = failing(trial, source, "test_first")
    assert found.hint == "RuntimeWarning: coroutine 'keep' was never awaited, task.py:9"
    assert trial.check(SOLUTION.replace("    return", "    '' is ''\n    return")).passed


def test_a_note_is_shown(trial: Trial) -> None:
    source = HEAD + "    error = ValueError('odd')\n    error.add_note('as on Monday')\n    raise error"
    assert failing(trial, source, "test_first").message == "odd\nas on Monday"


def test_a_syntax_error_has_line_and_column(trial: Trial) -> None:
    found = trial.first(HEAD + "    return 2 * (number\n")
    assert (found.path, found.line, found.column, found.code) == ("task.py", 2, 16, "SyntaxError")
    assert found.message == "'(' was never closed"


def test_an_error_at_import_points_to_its_line(trial: Trial) -> None:
    found = trial.first("x = 1\ny = x / 0\n")
    assert (found.path, found.line, found.code) == ("task.py", 2, "ZeroDivisionError")


def test_a_missing_name_is_told(trial: Trial) -> None:
    found = trial.first("def triple(number):\n    return 3 * number\n")
    assert found.message == "`double` is imported from task, and it is not there"


def test_a_missing_package_is_no_fault_of_the_learners(trial: Trial) -> None:
    result = trial.result("import nonesuch_package.part\n")
    assert result.outcome is Outcome.ERRORED
    assert result.diagnostics[0].hint == "pip install nonesuch_package"


def test_a_mistyped_name_of_the_standard_library_is(trial: Trial) -> None:
    assert trial.result("import xml.nonesuch\n").outcome is Outcome.FAILED


def test_input_and_breakpoint_name_the_way_to_debug(trial: Trial) -> None:
    for call in ("input()", "breakpoint()"):
        found = failing(trial, HEAD + f"    {call}\n    return number", "test_first")
        assert found.message.startswith(call)
        assert found.hint.startswith("pyrunner run task --debug")


def test_a_path_of_the_judges_is_never_shown(trial: Trial) -> None:
    found = failing(trial, HEAD + "    print(__file__)\n    raise ValueError(__file__)", "test_first")
    assert (found.message, found.output) == ("task.py", "task.py\n")


def test_at_the_deadline_the_line_is_known(trial: Trial) -> None:
    source = HEAD + "    print('before')\n    while number != None:\n        pass\n    return number"
    result = trial.result(source)
    [found] = result.diagnostics
    assert result.outcome is Outcome.TIMED_OUT
    assert (found.message, found.code) == ("still running after 2 s, in test_first", "timeout")
    assert found.path == "task.py"
    assert found.line in (3, 4)
    assert (found.test, found.output) == ("test_first", "before\n")


def test_a_hanging_await_shows_its_chain(trial: Trial) -> None:
    source = (
        "import asyncio\n\nasync def inner(number):\n    await asyncio.Event().wait()\n\n"
        "async def outer(number):\n    await inner(number)\n\ndef double(number):\n    asyncio.run(outer(number))\n"
    )
    [found] = trial.result(source).diagnostics
    assert (found.path, found.line) == ("task.py", 4)
    assert "waits in inner, task.py:4" in found.hint


def test_of_tasks_that_wait_for_each_other_the_last_is_shown(trial: Trial) -> None:
    source = (
        "import asyncio\n\nasync def side(mine, other):\n    async with mine:\n        await asyncio.sleep(0)\n"
        "        async with other:\n            return 1\n\nasync def both():\n"
        "    a, b = asyncio.Lock(), asyncio.Lock()\n    await asyncio.gather(side(a, b), side(b, a))\n\n"
        "def double(number):\n    asyncio.run(both())\n"
    )
    [found] = trial.result(source).diagnostics
    assert (found.path, found.line) == ("task.py", 6)
    assert found.hint.startswith("Task-1 waits in both, task.py:11; Task-2 waits in side, task.py:6; ")


def test_a_crash_shows_where(trial: Trial) -> None:
    found = trial.first("import ctypes\n\n" + HEAD + "    ctypes.string_at(0)\n")
    assert (found.path, found.line, found.code, found.test) == ("task.py", 4, "crash", "test_first")


def test_needing_too_much_memory_is_told_in_plain_words(trial: Trial) -> None:
    found = failing(trial, HEAD + "    return bytearray(10**11)", "test_first")
    assert (found.code, found.message) == ("MemoryError", "this needs more memory than a check allows")


def test_the_expected_tests_are_found_out_once(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    contract = f"open({str(runs)!r}, 'a').write('.')\n\ndef test_a() -> None: ...\n"
    for _ in range(2):
        trial = make_trial(tmp_path, ColdWorkers(), contract=contract)
        with trial.judge:
            assert trial.check("").passed
            assert trial.check("x = 1").passed
    assert runs.read_text() == "." * 5


def test_a_contract_whose_solution_does_not_run_lets_nobody_pass(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers(), solution="import os\nos._exit(0)\n")
    with trial.judge:
        result = trial.result("def double(number):\n    return 2 * number\n")
    assert (result.outcome, result.diagnostics[0].code) == (Outcome.ERRORED, "unproved")


def test_a_plugin_that_is_missing_is_told(tmp_path: Path) -> None:
    trial = make_trial(tmp_path, ColdWorkers())
    course = replace(trial.judge.course, plugins=("pytest_nonesuch",))
    with Judge(course, tmp_path / "cache", ColdWorkers()) as judge:
        result = Trial(judge, trial.exercise).result(SOLUTION)
    assert (result.outcome, result.diagnostics[0].hint) == (Outcome.ERRORED, "pip install pytest-nonesuch")


def test_a_marker_that_nobody_registered_is_an_error(tmp_path: Path) -> None:
    contract = "import pytest\n\n@pytest.mark.slow\ndef test_a() -> None: ...\n"
    trial = make_trial(tmp_path, ColdWorkers(), contract=contract)
    with trial.judge:
        assert trial.result("").outcome is Outcome.FAILED
