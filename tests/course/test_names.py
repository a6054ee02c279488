"""What was meant by a name."""

from pathlib import Path

import pytest

from pyrunner.course.load import load_course
from pyrunner.course.model import Course
from pyrunner.course.names import find_exercise, find_exercises, nearest
from pyrunner.errors import PyrunnerError
from tests.small_course import write_course

NAMES = ("green", "strict", "contract", "first", "longest", "stack", "timed", "retry", "sieve", "distance")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    source = write_course(tmp_path)
    return load_course(source.exercises, source.solutions)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("seive", "sieve"), ("Sieve", "sieve"), ("retyr", "retry"), ("contarct", "contract"), ("dist", "distance")],
)
def test_a_mistyped_name_is_recognised(typed: str, meant: str) -> None:
    assert nearest(typed, NAMES)[0] == meant


def test_what_resembles_nothing_gets_no_suggestion() -> None:
    assert nearest("xyzzy", NAMES) == ()
    assert nearest("", NAMES) == ()
    assert nearest("sieve", ()) == ()


def test_an_exercise_is_found_by_its_name(course: Course) -> None:
    assert find_exercise(course, "double").title == "Double"


@pytest.mark.parametrize(
    "path",
    ["exercises/00_sums/double/double.py", "exercises/00_sums/double/", "double/test_double.py", "double.py"],
)
def test_an_exercise_is_found_by_a_path_as_the_shell_completes_it(course: Course, path: str) -> None:
    assert find_exercise(course, path).name == "double"


def test_a_chapter_is_found_by_its_path(course: Course) -> None:
    assert [exercise.name for exercise in find_exercises(course, ["exercises/00_sums/"])] == ["add", "double"]


def test_an_unknown_name_is_told_with_the_nearest(course: Course) -> None:
    with pytest.raises(PyrunnerError, match="there is no exercise 'duoble'") as raised:
        find_exercise(course, "duoble")
    assert raised.value.hint == "did you mean double?"


def test_a_name_like_no_other_is_told_where_to_look(course: Course) -> None:
    with pytest.raises(PyrunnerError) as raised:
        find_exercise(course, "xyzzy")
    assert raised.value.hint == "pyrunner list shows all exercises"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["shout", "add"], ["add", "shout"]),
        (["00_sums"], ["add", "double"]),
        (["sums", "add"], ["add", "double"]),
        (["words"], ["shout"]),
        ([], []),
    ],
)
def test_chapters_stand_for_their_exercises(course: Course, names: list[str], found: list[str]) -> None:
    assert [exercise.name for exercise in find_exercises(course, names)] == found


def test_an_unknown_chapter_is_told_with_the_nearest(course: Course) -> None:
    with pytest.raises(PyrunnerError, match="there is no exercise or chapter 'suns'") as raised:
        find_exercises(course, ["suns"])
    assert raised.value.hint == "did you mean sums?"
