"""mypy's verdict on real files, in the learner's language."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pyrunner.verdict import CheckName, Diagnostic, Outcome
from pyrunner.workers.cold import ColdWorkers
from tests.checks.trial import Trial, make_trial

CONTRACT = """
from typing import assert_type

from task import double


def test_types() -> None:
    assert_type(double(2), int)
    double("2")  # type: ignore[arg-type]
    number: str = double(2)  # type: ignore[assignment]
    print(number)
"""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    trial = make_trial(tmp_path_factory.mktemp("types"), ColdWorkers(), contract=CONTRACT, checks=(CheckName.TYPES,))
    with trial.judge:
        yield trial


def diagnostics(trial: Trial, source: str) -> tuple[Diagnostic, ...]:
    result = trial.result(source)
    assert result.outcome is Outcome.FAILED
    return result.diagnostics


def test_a_right_answer_passes(trial: Trial) -> None:
    assert trial.check("def double(number: int) -> int:\n    return 2 * number\n").passed


def test_an_error_has_its_place_and_mypys_code(trial: Trial) -> None:
    [found] = diagnostics(trial, "def double(number: int) -> int:\n    return str(number)\n")
    assert (found.path, found.line, found.column, found.end_column) == ("task.py", 2, 12, 23)
    assert (found.code, found.message) == ("return-value", 'Incompatible return value type (got "str", expected "int")')


def test_the_types_are_strict(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number):\n    return number\n")
    assert found[0].code == "no-untyped-def"


def test_a_note_stands_with_its_error(trial: Trial) -> None:
    source = "def double(number: int) -> int:\n    x: list[float] = list[int]()\n    return number\n"
    [found] = diagnostics(trial, source)
    assert '"list" is invariant' in found.hint


def test_a_syntax_error_has_its_place(trial: Trial) -> None:
    [found] = diagnostics(trial, "def double(number: int) -> int\n    return number\n")
    assert (found.path, found.line, found.code) == ("task.py", 1, "syntax")


def test_own_errors_come_before_those_of_the_contract(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number: object) -> str:\n    return 1\n")
    assert [diagnostic.path for diagnostic in found] == ["task.py", *["test_task.py"] * (len(found) - 1)]
    assert len(found) > 1


def test_what_must_be_rejected_and_is_not_is_said_from_the_contracts_side(trial: Trial) -> None:
    [found] = diagnostics(trial, "def double(number: object) -> int:\n    return 1\n")
    assert (found.path, found.line, found.code) == ("test_task.py", 9, "unused-ignore")
    assert found.message == "this call must be rejected by the type checker, and your types accept it"
    assert (found.expected, found.actual) == ("an error [arg-type]", "no error")


def test_an_assignment_is_called_one(trial: Trial) -> None:
    source = "class Odd(int, str):  # type: ignore\n    pass\n\ndef double(number: int) -> Odd:\n    return Odd()\n"
    found = next(
        found for found in trial.result(source).diagnostics if found.code == "unused-ignore" and found.line == 10
    )
    assert found.message.startswith("this assignment must be rejected")


def test_a_type_that_is_not_the_required_one_is_compared(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number: int) -> float:\n    return 2.0 * number\n")
    assert (found[0].code, found[0].expected, found[0].actual) == ("assert-type", "int", "float")
    assert found[0].line == 8


def test_an_error_for_another_reason_is_told_apart(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number: int, more: int) -> int:\n    return number\n")
    assert {diagnostic.path for diagnostic in found} == {"test_task.py"}
    mixed = [diagnostic for diagnostic in found if diagnostic.actual == "an error [call-arg]"]
    assert mixed
    assert mixed[0].expected == "an error [arg-type]"


def test_what_must_be_accepted_and_is_not_is_said_from_the_contracts_side(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number: str) -> int:\n    return 2\n")
    message = 'Argument 1 to "double" has incompatible type "int"; expected "str"'
    assert found[0].message == f"this must be accepted by the type checker, and your types reject it: {message}"


def test_a_missing_name_is_said_from_the_contracts_side(trial: Trial) -> None:
    found = diagnostics(trial, "def triple(number: int) -> int:\n    return 3 * number\n")
    assert found[0].message == "the contract uses `double` of `task`, and it is not there"


def test_the_rule_against_escapes_is_part_of_the_types(trial: Trial) -> None:
    source = "from typing import cast\n\ndef double(number: int) -> int:\n    return cast(int, number)\n"
    found = diagnostics(trial, source)
    assert [diagnostic.code for diagnostic in found] == ["redundant-cast", "rule"]


@pytest.mark.parametrize("lines", ["# mypy: ignore-errors", "# type: ignore"])
def test_silencing_everything_is_refused(trial: Trial, lines: str) -> None:
    found = diagnostics(trial, f"{lines}\ndef double(number: int) -> int:\n    return str(number)\n")
    assert "rule" in {diagnostic.code for diagnostic in found}


def test_a_crash_of_the_type_checker_is_not_held_against_the_learner(trial: Trial) -> None:
    result = trial.result(f"x = {' + '.join(['1'] * 30_000)}\n")
    assert result.outcome is Outcome.ERRORED
    assert result.diagnostics[0].message == "the type checker crashed on this file"


def test_quick_saves_of_the_same_size_are_told_apart(trial: Trial) -> None:
    right = "def double(number: int) -> int:\n    return number\n"
    wrong = "def double(number: int) -> str:\n    return number\n"
    assert [trial.check(source).passed for source in (right, wrong) * 4] == [True, False] * 4


def test_new_imports_come_and_go(trial: Trial) -> None:
    right = "def double(number: int) -> int:\n    return number\n"
    for module in ("sqlite3", "xml.dom.minidom"):
        assert trial.check(f"import {module}\n{right}").passed
        assert not trial.check(f"import {module}\n{right}x: str = {module}\n").passed
        assert trial.check(right).passed


def test_a_compiled_module_is_checked_through_its_interface(tmp_path: Path) -> None:
    trial = make_trial(
        tmp_path,
        ColdWorkers(),
        contract=CONTRACT,
        more={"task.pyi": "def double(number: int) -> int: ...\n"},
        checks=(CheckName.TYPES,),
        files=("task.pyx",),
    )
    with trial.judge:
        assert trial.check("cpdef int double(int number):\n    return 2 * number\n").passed


def test_asking_for_a_type_is_answered_and_no_fault(trial: Trial) -> None:
    result = trial.result("def double(number: int) -> int:\n    reveal_type(number)\n    return 2 * number\n")
    assert result.outcome is Outcome.PASSED
    assert result.output == 'task.py:2: Revealed type is "int"\n'


def test_what_is_revealed_is_no_hint_of_an_error(trial: Trial) -> None:
    source = "def double(number: int) -> int:\n    reveal_type(number)\n    return str(number)\n"
    result = trial.result(source)
    assert [(found.line, found.hint) for found in result.diagnostics] == [(3, "")]
    assert '"int"' in result.output


def test_a_failure_in_the_contract_names_its_test(trial: Trial) -> None:
    found = diagnostics(trial, "def double(number: object) -> object:\n    return number\n")
    assert {each.test for each in found} == {"test_types"}


def test_a_call_that_is_rejected_otherwise_is_not_said_to_be_accepted(trial: Trial) -> None:
    source = "def double(number: int, more: int) -> int:\n    return number * more\n"
    found = diagnostics(trial, source)
    by_line = [each.line for each in found if each.line == 9]
    assert len(by_line) == len({each.message for each in found if each.line == 9})
    assert not any("your types accept it" in each.message for each in found if each.line == 9)


def test_columns_count_characters(trial: Trial) -> None:
    source = 'def double(number: int) -> int:\n    é = "ü"; return é\n'
    [found] = diagnostics(trial, source)
    assert (found.column, found.end_column) == (21, 22)


def test_a_package_that_is_not_installed_is_named_with_what_to_do(trial: Trial) -> None:
    source = "import nonesuch_package\n\n\ndef double(number: int) -> int:\n    return 2 * number\n"
    [found] = diagnostics(trial, source)
    assert found.message == "the package nonesuch_package is needed here, and is not installed"
    assert "pip install nonesuch_package" in found.hint
