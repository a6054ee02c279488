"""An exercise that is compiled is audited like any other, and its interface is held against what was built."""

from pathlib import Path

import pytest

from pyrunner.authoring.audit import audit_source
from pyrunner.authoring.report import Finding
from tests.authoring.sample_course import SampleCourse

COUNT = """\
title = "Counting"
minutes = 10
checks = ["build", "types", "tests"]
teaches = { check = "tests", test = "test_both_ends_count" }
concepts = ["typed loop"]
requires = ["halve"]
links = ["https://cython.readthedocs.io/en/latest/"]

[[hints]]
text = "What is the last number?"

[[hints]]
text = "The end of a range is not in it."

[[hints]]
text = "One more."
"""

DELIVERED = '''\
"""Add up the numbers from one to a limit, both included."""


def count(long limit) -> int:
    cdef long number, total = 0
    for number in range(1, limit):
        total += number
    return total
'''

SOLUTION = DELIVERED.replace("(1, limit)", "(1, limit + 1)").replace(
    "both included.", "both included.\n\nThe idea: typed.\nThe trap: the end.\n"
)

WRONG = '"""Wrong: {reason}.\n\nRefused by: {test}.\n"""\n\n\ndef count(long limit) -> int:\n    return {result}\n'

CONTRACT = '''\
"""The contract of `count`."""

from count import count


def test_nothing_adds_up_to_nothing() -> None:
    assert count(0) == 0


def test_both_ends_count() -> None:
    assert count(2) == 3


def test_a_long_way_is_counted() -> None:
    assert count(100) == 5050
'''

INTERFACE = "def count(limit: int) -> int: ...\n"
FOLDER, SOLVED = "exercises/01_shares/count", "solutions/01_shares/count"


@pytest.fixture
def compiled(sample: SampleCourse) -> SampleCourse:
    """The small course with a compiled exercise."""
    sample.replace("exercises/01_shares/chapter.toml", '"portions"]', '"portions", "count"]')
    sample.write(f"{FOLDER}/exercise.toml", COUNT)
    sample.write(f"{FOLDER}/count.pyx", DELIVERED)
    sample.write(f"{FOLDER}/count.pyi", INTERFACE)
    sample.write(f"{FOLDER}/test_count.py", CONTRACT)
    sample.write(f"{SOLVED}/count.pyx", SOLUTION)
    every = "test_nothing_adds_up_to_nothing, test_both_ends_count, test_a_long_way_is_counted"
    sample.write(f"{SOLVED}/wrong/one.pyx", WRONG.format(reason="a constant", test=every, result="1"))
    later = "test_both_ends_count, test_a_long_way_is_counted"
    sample.write(f"{SOLVED}/wrong/same.pyx", WRONG.format(reason="no sum", test=later, result="limit"))
    return sample


def audit(course: SampleCourse, cache: Path) -> tuple[Finding, ...]:
    return audit_source(course.source, ["count"], cache, use_cache=False, progress=lambda event: None).findings


def test_nothing_is_found_in_a_good_compiled_exercise(compiled: SampleCourse, warm_cache: Path) -> None:
    assert audit(compiled, warm_cache) == ()


def test_an_interface_that_promises_something_else_is_found(compiled: SampleCourse, warm_cache: Path) -> None:
    compiled.write(f"{FOLDER}/count.pyi", "def count(limit: int, step: int = 1) -> int: ...\n")
    found = audit(compiled, warm_cache)
    assert [finding.rule for finding in found] == ["interface"]
    assert "step" in found[0].message


def test_a_source_that_the_compiler_refuses_may_be_wrong_in_just_that(compiled: SampleCourse, warm_cache: Path) -> None:
    compiled.write(f"{SOLVED}/wrong/same.pyx", WRONG.format(reason="no name", test="build", result="limitt"))
    assert audit(compiled, warm_cache) == ()


def test_a_solution_that_cannot_be_built_is_found(compiled: SampleCourse, warm_cache: Path) -> None:
    compiled.replace(f"{SOLVED}/count.pyx", "return total", "return total +")
    assert "solution-passes" in {finding.rule for finding in audit(compiled, warm_cache)}
