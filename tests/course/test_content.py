"""What the files of an exercise hold, and what a wrong submission says of itself."""

from pathlib import Path

import pytest

from pyrunner.course.content import contract, delivered, solution, wrong_submissions
from pyrunner.course.load import load_course
from pyrunner.course.model import Course
from pyrunner.errors import PyrunnerError
from tests.small_course import FILES, write, write_course


@pytest.fixture
def course(tmp_path: Path) -> Course:
    source = write_course(tmp_path)
    return load_course(source.exercises, source.solutions)


def test_delivered_solution_and_contract_are_read_as_they_are(course: Course) -> None:
    add = course.exercises[0]
    assert delivered(course, add).files == {"add.py": FILES["exercises/00_sums/add/add.py"].encode()}
    assert solution(course, add).files == {"add.py": FILES["solutions/00_sums/add/add.py"].encode()}
    assert contract(course, add) == {"test_add.py": FILES["exercises/00_sums/add/test_add.py"].encode()}


def test_a_missing_file_is_told(course: Course) -> None:
    (course.solutions / "00_sums" / "add" / "add.py").unlink()
    with pytest.raises(PyrunnerError, match=r"cannot read .*/solutions/00_sums/add/add\.py: No such file"):
        solution(course, course.exercises[0])


def test_a_wrong_submission_says_why_and_what_refuses_it(course: Course) -> None:
    (wrong,) = wrong_submissions(course, course.exercises[0])
    assert (wrong.name, wrong.reason) == ("times", "multiplies.")
    assert wrong.refused_by == {"test_zero_changes_nothing", "test_adds"}
    assert b"return a * b" in wrong.snapshot.files["add.py"]


def test_an_exercise_without_wrong_submissions_has_none(course: Course) -> None:
    assert wrong_submissions(course, course.exercises[2]) == ()


@pytest.mark.parametrize(
    ("head", "reason", "refused_by"),
    [
        ('"""Wrong: a, and\nb too.\n\nRefused by: types.\n"""', "a, and b too.", {"types"}),
        ('"""Wrong: a.\n\nRefused by: rule (`Any`, `cast`).\n"""', "a.", {"rule"}),
        ('"""Wrong: a.\n\nRefused by: test_a,\ntest_b and types.\n"""', "a.", {"test_a", "test_b", "types"}),
        ('"""Wrong: a.\n\nRefused by: `test_a`, rule (`type: ignore`)\n"""', "a.", {"test_a", "rule"}),
        ('# cython: language_level=3\n"""Wrong: a.\n\nRefused by: build.\n"""', "a.", {"build"}),
        ("# Wrong: a.\n#\n# Refused by: test_a.\n", "a.", {"test_a"}),
    ],
)
def test_the_head_is_read_however_it_is_wrapped(course: Course, head: str, reason: str, refused_by: set[str]) -> None:
    write(course.solutions / "00_sums" / "add" / "wrong" / "times.py", f"{head}\nx = 1\n")
    (wrong,) = wrong_submissions(course, course.exercises[0])
    assert (wrong.reason, set(wrong.refused_by)) == (reason, refused_by)


def test_a_folder_overlays_some_of_the_files(course: Course) -> None:
    exercise = course.root / "00_sums" / "add"
    write(exercise / "more.py", "")
    write(course.solutions / "00_sums" / "add" / "more.py", "MORE = 2\n")
    table = (exercise / "exercise.toml").read_text(encoding="utf-8")
    write(exercise / "exercise.toml", table.replace("minutes", 'files = ["add.py", "more.py"]\nminutes'))
    wrong = course.solutions / "00_sums" / "add" / "wrong"
    (wrong / "times.py").unlink()
    write(wrong / "less" / "more.py", '"""Wrong: less.\n\nRefused by: test_adds.\n"""\n')
    course = load_course(course.root, course.solutions)
    (submission,) = wrong_submissions(course, course.exercises[0])
    assert submission.name == "less"
    assert submission.snapshot.files["more.py"].startswith(b'"""Wrong')
    assert submission.snapshot.files["add.py"] == solution(course, course.exercises[0]).files["add.py"]


def test_a_submission_that_does_not_say_why_is_refused(course: Course) -> None:
    write(course.solutions / "00_sums" / "add" / "wrong" / "times.py", "x = 1\n")
    with pytest.raises(PyrunnerError, match=r"wrong/times\.py does not say why it is wrong"):
        wrong_submissions(course, course.exercises[0])


def test_an_overlay_of_nothing_is_refused(course: Course) -> None:
    write(course.solutions / "00_sums" / "add" / "wrong" / "none" / "other.py", "")
    with pytest.raises(PyrunnerError, match="holds none of the learner's files"):
        wrong_submissions(course, course.exercises[0])
