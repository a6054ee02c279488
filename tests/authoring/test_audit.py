"""What an audit as a whole does: what it runs again, what it tells meanwhile, how it ends early."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pyrunner.authoring.audit import audit_source
from pyrunner.authoring.report import AuditEvent, AuditReport, AuditStarted, ExerciseAudited, ExerciseStarted
from pyrunner.errors import PyrunnerError
from tests.authoring.sample_course import SampleCourse
from tests.processes import processes_mentioning, until

HALVE = "exercises/01_shares/halve"
HALVE_SOLVED = "solutions/01_shares/halve"
TESTING = "child.py copies tests"


def ignore(event: AuditEvent) -> None:
    """No progress is shown."""


def audit(sample: SampleCourse, cache: Path, *names: str, use_cache: bool = True) -> AuditReport:
    return audit_source(sample.source, names, cache, use_cache=use_cache, progress=ignore)


def from_cache(report: AuditReport) -> dict[str, bool]:
    return {exercise.name: exercise.cached for exercise in report.exercises}


@pytest.fixture
def cache(tmp_path: Path, warm_cache: Path) -> Iterator[Path]:
    """The warm cache, without what earlier audits found."""
    yield warm_cache
    for result in (warm_cache / "results").glob("*.json"):
        result.unlink()


def test_an_unchanged_exercise_is_not_run_again(sample: SampleCourse, cache: Path) -> None:
    first = audit(sample, cache)
    second = audit(sample, cache)
    assert from_cache(first) == {"halve": False, "portions": False}
    assert from_cache(second) == {"halve": True, "portions": True}
    assert second.passed


def test_a_changed_exercise_is_run_again_and_no_other(sample: SampleCourse, cache: Path) -> None:
    audit(sample, cache)
    sample.replace(f"{HALVE_SOLVED}/wrong/swapped.py", "keeps the sum", "keeps every cent")
    assert from_cache(audit(sample, cache)) == {"halve": False, "portions": True}


def test_without_the_cache_everything_is_run(sample: SampleCourse, cache: Path) -> None:
    audit(sample, cache, "halve")
    assert from_cache(audit(sample, cache, "halve", use_cache=False)) == {"halve": False}


def test_what_was_found_is_found_in_the_cache_too(sample: SampleCourse, cache: Path) -> None:
    sample.replace(f"{HALVE_SOLVED}/wrong/swapped.py", "Refused by: ", "Refused by: types, ")
    first, second = audit(sample, cache, "halve"), audit(sample, cache, "halve")
    assert first.findings == second.findings != ()
    assert from_cache(second) == {"halve": True}


def test_what_time_had_a_say_in_is_run_again(sample: SampleCourse, cache: Path) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "minutes = 5", "minutes = 5\ntimeout = 0.5")
    sample.write(f"{HALVE}/halve.py", '"""Never ends."""\n\nwhile True:\n    pass\n')
    first, second = audit(sample, cache, "halve"), audit(sample, cache, "halve")
    assert "limits" in {finding.rule for finding in first.findings}
    assert from_cache(second) == {"halve": False}


def test_a_broken_result_in_the_cache_is_no_result(sample: SampleCourse, cache: Path) -> None:
    audit(sample, cache, "halve")
    (cache / "results/halve.json").write_bytes(b'{"digest": 3')
    assert from_cache(audit(sample, cache, "halve")) == {"halve": False}


def test_only_what_is_named_is_audited(sample: SampleCourse, warm_cache: Path) -> None:
    sample.write("exercises/01_shares/notes.txt", "later\n")
    sample.write(f"{HALVE}/notes.txt", "later\n")
    report = audit(sample, warm_cache, "portions")
    assert (list(from_cache(report)), report.findings) == (["portions"], ())
    assert [finding.path for finding in audit(sample, warm_cache, "halve").findings] == [f"{HALVE}/notes.txt"]


def test_a_name_that_nothing_has_is_refused_with_the_nearest(sample: SampleCourse, warm_cache: Path) -> None:
    with pytest.raises(PyrunnerError) as caught:
        audit(sample, warm_cache, "portion")
    assert "portions" in caught.value.hint


def test_an_exercise_that_cannot_be_loaded_keeps_no_other_from_being_audited(
    sample: SampleCourse, warm_cache: Path
) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "minutes", "minuets")
    report = audit(sample, warm_cache)
    assert [(finding.rule, finding.path) for finding in report.course] == [("metadata", f"{HALVE}/exercise.toml")]
    assert "minuets" in report.course[0].message
    assert from_cache(report).keys() == {"portions"}


def test_an_exercise_that_cannot_be_loaded_is_still_known_by_its_name(sample: SampleCourse, warm_cache: Path) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "minutes", "minuets")
    report = audit(sample, warm_cache, "halve")
    assert ([finding.rule for finding in report.findings], report.exercises) == (["metadata"], ())


def test_progress_tells_what_begins_and_what_is_finished(sample: SampleCourse, warm_cache: Path) -> None:
    events: list[AuditEvent] = []
    report = audit_source(sample.source, [], warm_cache, use_cache=False, progress=events.append)
    assert events[0] == AuditStarted(2)
    assert {event.name for event in events if isinstance(event, ExerciseStarted)} == {"halve", "portions"}
    finished = {event.audit.name: event.audit for event in events if isinstance(event, ExerciseAudited)}
    assert tuple(finished[exercise.name] for exercise in report.exercises) == report.exercises


def test_an_interrupted_audit_ends_what_it_had_begun(sample: SampleCourse, warm_cache: Path) -> None:
    sample.replace(f"{HALVE}/exercise.toml", "minutes = 5", "minutes = 5\ntimeout = 100")
    sample.write(f"{HALVE}/halve.py", '"""Never ends."""\n\nwhile True:\n    pass\n')

    def interrupt(event: AuditEvent) -> None:
        if isinstance(event, ExerciseStarted):
            until(lambda: processes_mentioning(TESTING) != [])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit_source(sample.source, ["halve"], warm_cache, use_cache=False, progress=interrupt)
    until(lambda: processes_mentioning(TESTING) == [])
