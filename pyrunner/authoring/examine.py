"""Audit one exercise."""

import time
from collections.abc import Iterator
from pathlib import Path

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.judged import Judged
from pyrunner.authoring.own_version import check_types
from pyrunner.authoring.report import ExerciseAudit, Finding
from pyrunner.authoring.rules import JUDGED_RULES, NEWER_RULES
from pyrunner.authoring.static import apply, read_exercise
from pyrunner.authoring.stubs import stub_complaints
from pyrunner.checks.interpreter import unfit
from pyrunner.checks.judge import Judge
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Verdict


class Examiner:
    """Finds everything that is wrong with an exercise, of itself; used by several threads.

    Args:
        judge: has the course, and gives the verdicts on all submissions.
        cache: a folder for the type checker's cache where a newer Python's rules count.
        cancellation: ends the audit early.
    """

    def __init__(self, judge: Judge, cache: Path, cancellation: Cancellation) -> None:
        self._judge = judge
        self._cache = cache
        self._cancellation = cancellation

    def examine(self, exercise: Exercise) -> ExerciseAudit:
        """Audit an exercise.

        Raises:
            Cancelled: it was ended early.
            PyrunnerError: a tool cannot be run, or the cache cannot be written.
        """
        start = time.monotonic()
        self._cancellation.raise_if_cancelled()
        dossier, findings = read_exercise(self._judge.course, exercise)
        skipped = unfit(self._judge.course, exercise)
        if dossier is not None:
            findings += tuple(self._typed(dossier) if skipped else self._judged(dossier))
        return ExerciseAudit(exercise.name, findings, time.monotonic() - start, skipped=skipped)

    def _typed(self, dossier: Dossier) -> Iterator[Finding]:
        return apply(NEWER_RULES, check_types(dossier, self._cache, self._cancellation))

    def _judged(self, dossier: Dossier) -> Iterator[Finding]:
        judged = Judged(
            dossier,
            self._check(dossier, dossier.delivered),
            self._check(dossier, dossier.solution),
            {wrong.name: self._check(dossier, wrong.snapshot) for wrong in dossier.wrong},
            stub_complaints(dossier, self._judge.equipment.builder, self._cancellation),
        )
        return apply(JUDGED_RULES, judged)

    def _check(self, dossier: Dossier, snapshot: Snapshot) -> Verdict:
        return self._judge.check(dossier.exercise, snapshot, cancellation=self._cancellation)
