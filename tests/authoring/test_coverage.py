"""What a course promises to teach, and what it teaches so far."""

from pyrunner.authoring.coverage import coverage
from pyrunner.authoring.report import Coverage
from pyrunner.course.load import load_course
from tests.authoring.sample_course import SampleCourse


def covered(sample: SampleCourse, promised: str) -> Coverage | None:
    file = sample.source.exercises / "course.toml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{promised}", encoding="utf-8")
    return coverage(load_course(sample.source.exercises, sample.source.solutions))


def test_a_course_that_promises_nothing_has_no_coverage(sample: SampleCourse) -> None:
    assert covered(sample, "") is None


def test_what_exercises_introduce_is_taught(sample: SampleCourse) -> None:
    promised = '[concepts]\n"Floor Division" = "exercise"\n"divmod" = "exercise"\n"rounding" = "exercise"\n'
    assert covered(sample, promised) == Coverage(3, ("rounding",))


def test_what_is_told_in_prose_or_measured_stands_in_a_readme(sample: SampleCourse) -> None:
    promised = '[concepts]\n"whole cents" = "prose"\n"odd cent" = "measured"\n"quarters" = "prose"\n'
    assert covered(sample, promised) == Coverage(3, ("quarters",))


def test_what_needs_an_exercise_is_not_taught_by_a_readme(sample: SampleCourse) -> None:
    assert covered(sample, '[concepts]\n"whole cents" = "exercise"\n') == Coverage(1, ("whole cents",))
