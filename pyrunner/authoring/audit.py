"""The audit that keeps a course honest."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from pyrunner.authoring.cache import AuditCache
from pyrunner.authoring.coverage import coverage
from pyrunner.authoring.crew import Crew
from pyrunner.authoring.digest import exercise_digest
from pyrunner.authoring.examine import Examiner
from pyrunner.authoring.grouping import about, about_no_exercise, not_for_being_unreadable
from pyrunner.authoring.loading import CourseReader
from pyrunner.authoring.report import AuditEvent, AuditReport, ExerciseAudit
from pyrunner.authoring.rules import COURSE_RULES
from pyrunner.authoring.static import apply
from pyrunner.checks.judge import Judge
from pyrunner.course.content import contract, solution
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course, Exercise
from pyrunner.course.names import find_exercises
from pyrunner.errors import PyrunnerError
from pyrunner.process import Cancellation
from pyrunner.workers.choice import for_many


def audit_source(
    source: CourseSource, names: Sequence[str], cache: Path, *, use_cache: bool, progress: Callable[[AuditEvent], None]
) -> AuditReport:
    """Audit the course that stands in a source; what cannot be loaded of it is a finding, too.

    Args and errors are those of `audit`.
    """
    start = time.monotonic()
    reader = CourseReader(source)
    course = reader.read()
    if course is None:
        return AuditReport(tuple(reader.findings), seconds=time.monotonic() - start)
    readable = [name for name in names if name not in reader.unreadable]
    report = AuditReport()
    if readable or not names:
        try:
            report = audit(course, readable, cache, use_cache=use_cache, progress=progress)
        except PyrunnerError:
            # A name may be unknown only because of what could not be read.
            if not reader.findings:
                raise
    course_findings = (*reader.findings, *not_for_being_unreadable(reader.findings, report.course))
    return replace(report, course=course_findings, seconds=time.monotonic() - start)


def audit(
    course: Course, names: Sequence[str], cache: Path, *, use_cache: bool, progress: Callable[[AuditEvent], None]
) -> AuditReport:
    """Find everything that is wrong with a course, as it stands on disk now.

    Args:
        course: what is audited.
        names: of exercises or chapters, to audit only these; none means all.
        cache: a folder for builds, type-checker caches, and the results of unchanged exercises.
        use_cache: whether an unchanged exercise is answered from its last run.
        progress: called in this thread, with each event.

    Raises:
        PyrunnerError: if a name is unknown or the cache cannot be written.
    """
    start = time.monotonic()
    cache = cache.resolve()
    exercises = find_exercises(course, names) if names else course.exercises
    of_course = list(apply(COURSE_RULES, course))
    audits = _audit_each(course, exercises, cache, use_cache=use_cache, progress=progress)
    for exercise in exercises:
        audit_of_it = audits[exercise.name]
        findings = (*about(course, exercise, of_course), *audit_of_it.findings)
        audits[exercise.name] = replace(audit_of_it, findings=findings)
    rest = () if names else tuple(about_no_exercise(course, of_course))
    audited = tuple(audits[exercise.name] for exercise in exercises)
    return AuditReport(rest, audited, time.monotonic() - start, None if names else coverage(course))


def _audit_each(
    course: Course,
    exercises: Sequence[Exercise],
    cache: Path,
    *,
    use_cache: bool,
    progress: Callable[[AuditEvent], None],
) -> dict[str, ExerciseAudit]:
    """What is found in each exercise of itself, by its name."""
    results = AuditCache(cache / "results")
    digests = {exercise.name: exercise_digest(course, exercise) for exercise in exercises}
    stored = {name: results.find(name, digest) if use_cache else None for name, digest in digests.items()}
    cancellation = Cancellation()
    # A verdict on a wrong submission must be right in every detail: nothing is said at a first look.
    with closing(for_many("tests", "types")) as workers, Judge(course, cache, workers) as judge:
        judge.prepare(*(each for each in exercises if stored[each.name] is None and _is_readable(course, each)))
        examiner = Examiner(judge, cache / "newer", cancellation)

        def audit_one(exercise: Exercise) -> ExerciseAudit:
            known = stored[exercise.name]
            if known is None:
                results.store(audited := examiner.examine(exercise), digests[exercise.name])
                return audited
            return known

        # What is compiled and measured takes longest; begun last, it would keep one core busy and the others waiting.
        longest_first = sorted(exercises, key=lambda exercise: exercise.benchmark is None)
        return Crew(audit_one, cancellation).audit(longest_first, progress)


def _is_readable(course: Course, exercise: Exercise) -> bool:
    """Whether there is something to prepare for; what is missing is found later."""
    try:
        return bool(solution(course, exercise).files and contract(course, exercise))
    except PyrunnerError:
        return False
