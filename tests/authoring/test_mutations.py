"""Small changes to solutions, and what contracts do not notice of them."""

import textwrap
from pathlib import Path

import pytest

from pyrunner.authoring.mutating import mutate
from pyrunner.authoring.mutations import mutations
from pyrunner.authoring.report import Survival
from pyrunner.course.load import load_course
from tests.authoring.sample_course import SampleCourse


def changed(source: str) -> dict[str, str]:
    """What was changed, and the function's body with it."""
    return {change.what: change.source for change in mutations(textwrap.dedent(source))}


@pytest.mark.parametrize(
    ("expression", "what", "after"),
    [
        ("a < b", "lt to lte", "a <= b"),
        ("a is b", "is to isnot", "a is not b"),
        ("a + b", "add to sub", "a - b"),
        ("a and b", "and to or", "a or b"),
        ("a if b else c", "condition turned round", "a if not b else c"),
        ("a if not b else c", "condition turned round", "a if b else c"),
        ("f(3)", "3 to 4", "f(4)"),
        ("f(True)", "True to False", "f(False)"),
        ("f('x')", "'x' to another text", "f('xx')"),
    ],
)
def test_what_decides_is_changed(expression: str, what: str, after: str) -> None:
    assert f"return {after}\n" in changed(f"def f(a, b, c):\n    return {expression}\n")[what]


def test_statements_are_left_out() -> None:
    [change] = mutations("def f(a):\n    a.clear()\n")
    assert (change.line, change.before, change.what) == (2, "a.clear()", "left out")
    assert change.source == "def f(a):\n    pass\n"


@pytest.mark.parametrize(
    "source",
    [
        '"""Says 3 < 4."""\n',
        "from typing import TypeVar\nT = TypeVar('T')\n",
        "def f(a: list[tuple[int, 'Other']]) -> None: ...\n",
        "import os\n",
    ],
)
def test_types_and_texts_for_people_are_left_alone(source: str) -> None:
    assert list(mutations(source)) == []


def test_what_an_error_says_is_left_alone() -> None:
    assert set(changed("def f():\n    raise ValueError('three, not four', 3)\n")) == {"left out"}


def survivals(sample: SampleCourse, cache: Path) -> dict[str, Survival]:
    course = load_course(sample.source.exercises, sample.source.solutions)
    heard: list[Survival] = []
    told = mutate(course, course.exercises, cache, heard.append)
    assert list(told) == heard
    return {survival.exercise: survival for survival in told}


def test_what_a_contract_does_not_notice_is_told(sample: SampleCourse, warm_cache: Path) -> None:
    noticed = survivals(sample, warm_cache)["halve"]
    assert noticed.tried > 2
    contract = sample.source.exercises / "01_shares/halve/test_halve.py"
    contract.write_text("from halve import halve\n\n\ndef test_something() -> None:\n    assert halve(0) == (0, 0)\n")
    loose = survivals(sample, warm_cache)["halve"]
    assert loose.tried == noticed.tried
    assert len(loose.survivors) > len(noticed.survivors)
    assert all(name == "halve.py" and change.source for name, change in loose.survivors)
