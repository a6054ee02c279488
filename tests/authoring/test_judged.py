"""Each rule about verdicts finds the one thing that is broken, and no other rule does; everything is really run."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pyrunner.authoring.audit import audit_source
from pyrunner.authoring.report import AuditReport
from tests.authoring.sample_course import HALVE_DELIVERED, HALVE_SOLUTION, SampleCourse

HALVE = "exercises/01_shares/halve"
HALVE_SOLVED = "solutions/01_shares/halve"


def audit(sample: SampleCourse, cache: Path, *names: str) -> AuditReport:
    return audit_source(sample.source, names, cache, use_cache=False, progress=lambda event: None)


def replaced(name: str, old: str, new: str) -> Callable[[SampleCourse], None]:
    return lambda sample: sample.replace(name, old, new)


def delivered_solution(sample: SampleCourse) -> None:
    sample.write(f"{HALVE}/halve.py", HALVE_SOLUTION)


def delivered_hopeless(sample: SampleCourse) -> None:
    """Fails the test that is taught first of all, and every other one."""
    sample.replace(f"{HALVE}/halve.py", "return cents // 2, cents // 2", "return 0, cents - 1")
    sample.replace(f"{HALVE}/exercise.toml", "test_no_cent_is_lost", "test_an_even_bill_is_shared_evenly")


def delivered_unimportable(sample: SampleCourse) -> None:
    sample.replace(f"{HALVE}/halve.py", "def halve", "def half")


def teaches_types(sample: SampleCourse) -> None:
    sample.replace(
        f"{HALVE}/exercise.toml", 'check = "tests", test = "test_no_cent_is_lost"', 'check = "types", code = "call-arg"'
    )


def hanging_wrong(sample: SampleCourse) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "minutes = 5", "minutes = 5\ntimeout = 0.5")
    sample.write(
        f"{HALVE_SOLVED}/wrong/hangs.py",
        '"""Wrong: never comes back from an odd bill.\n\nRefused by: test_no_cent_is_lost.\n"""\n\n\n'
        "def halve(cents: int) -> tuple[int, int]:\n"
        "    while cents % 2:\n"
        "        pass\n"
        "    return cents // 2, cents // 2\n",
    )


BROKEN = {
    "a delivered file that passes": ("delivered-fails", delivered_solution),
    "a lesson that is not the first failure": (
        "delivered-fails",
        replaced(
            f"{HALVE}/exercise.toml", 'test = "test_no_cent_is_lost" }', 'test = "test_the_first_pays_the_odd_cent" }'
        ),
    ),
    "a lesson in a check that passes": ("delivered-fails", teaches_types),
    "a delivered file that passes no test": ("delivered-passes", delivered_hopeless),
    "a solution that fails a test": (
        "solution-passes",
        replaced(f"{HALVE_SOLVED}/halve.py", "cents - smaller, smaller", "smaller, cents - smaller"),
    ),
    "a wrong submission that is refused by more": (
        "wrong-refused",
        replaced(f"{HALVE_SOLVED}/wrong/fractions_of_cents.py", "types, ", ""),
    ),
    "a wrong submission that is refused by less": (
        "wrong-refused",
        replaced(f"{HALVE_SOLVED}/wrong/swapped.py", "Refused by: ", "Refused by: types, "),
    ),
    "a wrong submission that names a test which does not exist": (
        "wrong-refused",
        replaced(f"{HALVE_SOLVED}/wrong/swapped.py", "odd_cent.", "odd_cent, test_nothing_at_all."),
    ),
    "a wrong submission that is right": (
        "wrong-refused",
        replaced(f"{HALVE_SOLVED}/wrong/swapped.py", "smaller, cents - smaller", "cents - smaller, smaller"),
    ),
    "a wrong submission that hangs": ("limits", hanging_wrong),
}


def test_nothing_is_found_in_a_good_course(sample: SampleCourse, warm_cache: Path) -> None:
    report = audit(sample, warm_cache)
    assert report.findings == ()
    assert [exercise.name for exercise in report.exercises] == ["halve", "portions"]


@pytest.mark.parametrize(("rule", "breaking"), BROKEN.values(), ids=BROKEN.keys())
def test_one_broken_thing_is_found_by_its_rule_alone(
    sample: SampleCourse, warm_cache: Path, rule: str, breaking: Callable[[SampleCourse], None]
) -> None:
    breaking(sample)
    report = audit(sample, warm_cache, "halve")
    assert {finding.rule for finding in report.findings} == {rule}, report.findings


def test_a_file_that_cannot_be_imported_is_no_lesson_in_one_test(sample: SampleCourse, warm_cache: Path) -> None:
    delivered_unimportable(sample)
    report = audit(sample, warm_cache, "halve")
    assert {finding.rule for finding in report.findings} == {"delivered-fails", "delivered-passes"}


def test_a_file_that_cannot_be_parsed_may_be_the_lesson(sample: SampleCourse, warm_cache: Path) -> None:
    sample.write(f"{HALVE}/halve.py", HALVE_DELIVERED.replace("int]:", "int]"))
    teaches_types(sample)
    sample.replace(f"{HALVE}/exercise.toml", "call-arg", "syntax")
    assert audit(sample, warm_cache, "halve").findings == ()


def test_overlay_folders_are_judged_like_files(sample: SampleCourse, warm_cache: Path) -> None:
    content = (sample.folder / HALVE_SOLVED / "wrong/swapped.py").read_text(encoding="utf-8")
    sample.remove(f"{HALVE_SOLVED}/wrong/swapped.py")
    sample.write(f"{HALVE_SOLVED}/wrong/swapped/halve.py", content)
    assert audit(sample, warm_cache, "halve").findings == ()
    sample.replace(f"{HALVE_SOLVED}/wrong/swapped/halve.py", "Refused by: ", "Refused by: types, ")
    assert [finding.rule for finding in audit(sample, warm_cache, "halve").findings] == ["wrong-refused"]


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="there is no newer Python that is supported")
def test_a_newer_python_s_exercise_is_typed_and_not_run(sample: SampleCourse, warm_cache: Path) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "links", 'requires-python = ">=3.14"\nlinks')
    sample.replace(f"{HALVE}/test_halve.py", "from halve", "import annotationlib\n\nfrom halve")
    sample.replace(f"{HALVE}/test_halve.py", "== (2, 2)", "== (2, 2), annotationlib.Format.VALUE")
    report = audit(sample, warm_cache, "halve")
    assert report.findings == ()
    assert "3.14" in report.exercises[0].skipped

    sample.replace(f"{HALVE_SOLVED}/halve.py", "cents - smaller, smaller", '"all", smaller')
    assert {finding.rule for finding in audit(sample, warm_cache, "halve").findings} == {"types"}
