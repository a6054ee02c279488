"""An exercise counts as unchanged only while everything stands still that its audit depends on."""

import pytest

from pyrunner.authoring.digest import exercise_digest
from pyrunner.course.load import load_course
from pyrunner.course.names import find_exercise
from tests.authoring.sample_course import SampleCourse

HALVE = "exercises/01_shares/halve"
HALVE_SOLVED = "solutions/01_shares/halve"


def digest(sample: SampleCourse, name: str = "halve") -> str:
    course = load_course(sample.source.exercises, sample.source.solutions)
    return exercise_digest(course, find_exercise(course, name))


@pytest.mark.parametrize(
    "name",
    [
        f"{HALVE}/exercise.toml",
        f"{HALVE}/halve.py",
        f"{HALVE}/test_halve.py",
        f"{HALVE_SOLVED}/halve.py",
        f"{HALVE_SOLVED}/wrong/swapped.py",
    ],
)
def test_every_file_of_an_exercise_counts_and_for_it_alone(sample: SampleCourse, name: str) -> None:
    before, other = digest(sample), digest(sample, "portions")
    sample.write(name, (sample.folder / name).read_text(encoding="utf-8") + "# a remark\n")
    assert digest(sample) != before
    assert digest(sample, "portions") == other


def test_a_new_wrong_submission_counts(sample: SampleCourse) -> None:
    before = digest(sample)
    sample.write(f"{HALVE_SOLVED}/wrong/another/halve.py", "X = 1\n")
    assert digest(sample) != before


def test_what_tools_leave_behind_does_not_count(sample: SampleCourse) -> None:
    before = digest(sample)
    sample.write(f"{HALVE}/__pycache__/halve.pyc", "")
    assert digest(sample) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('requires-python = ">=3.11"', 'requires-python = ">=3.10"'),
        ("format = 1", 'format = 1\npytest-plugins = ["anyio"]'),
    ],
)
def test_settings_of_the_course_count(sample: SampleCourse, old: str, new: str) -> None:
    before = digest(sample)
    sample.replace("exercises/course.toml", old, new)
    assert digest(sample) != before


def test_the_place_of_a_course_does_not_count(sample: SampleCourse) -> None:
    before = digest(sample)
    sample.folder = sample.folder.rename(sample.folder.with_name("moved"))
    assert digest(sample) == before
