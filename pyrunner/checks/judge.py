"""The one function that judges: what any files are worth for any exercise."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import Self

from pyrunner.checks.equipment import NONE, Equipment, Looks
from pyrunner.checks.interpreter import unfit
from pyrunner.checks.protocol import Submission
from pyrunner.course.content import contract
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Outcome, Verdict
from pyrunner.workers.protocol import Workers

OnResult = Callable[[CheckResult], None]


class Judge:
    """Judges submissions to the exercises of one course; used by several threads.

    Args:
        course: the pinned originals.
        cache: a folder for what need not be found out twice; several processes may share it.
        workers: carry out the checks; the caller closes them.
        looks: how types are looked at before they are checked.
    """

    def __init__(self, course: Course, cache: Path, workers: Workers, looks: Looks = NONE) -> None:
        self.course = course
        self.cache = cache
        self._workers = workers
        self._looks = looks
        self._equipping = Lock()
        self._equipment: Equipment | None = None

    @property
    def equipment(self) -> Equipment:
        """Folders, caches and checks, from when they are first needed.

        Raises:
            PyrunnerError: the cache cannot be written.
        """
        with self._equipping:
            if self._equipment is None:
                self._equipment = Equipment(self.course, self.cache, self._workers, self._looks)
            return self._equipment

    def prepare(self, *exercises: Exercise) -> None:
        """Have workers ready for these exercises, and for no others.

        Raises:
            PyrunnerError: the originals cannot be read, or the cache cannot be written.
        """
        checks = self.equipment.checks
        fit = [exercise for exercise in exercises if not unfit(self.course, exercise)]
        needs = [need for each in fit for name in each.checks for need in checks[name].needs(each)]
        if fit:
            self._workers.expect(needs)

    def check(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        *,
        cancellation: Cancellation | None = None,
        on_result: OnResult | None = None,
    ) -> Verdict:
        """Judge a snapshot by the checks of an exercise.

        Args:
            cancellation: ends it at once, with every process of it.
            on_result: gets each result as it comes, from any thread; first a failure that is likely, then what holds.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: the originals cannot be read, or the cache cannot be written.
        """
        start = perf_counter()
        sitting = _Sitting(exercise, on_result or (lambda _: None))
        if reason := unfit(self.course, exercise):
            sitting.skip(reason)
        elif snapshot.problems:
            first = min(exercise.checks, key=list(CheckName).index)
            sitting.take(CheckResult(first, Outcome.ERRORED, diagnostics=snapshot.problems))
            sitting.skip("the files cannot be read")
        else:
            own = Cancellation()
            with (cancellation or Cancellation()).calling(own.cancel):
                self._judge(sitting, snapshot, own)
        return Verdict(exercise.name, snapshot.digest, sitting.in_order, perf_counter() - start)

    def close(self) -> None:
        """Leave the cache to others; the workers are the caller's to close."""
        with self._equipping:
            equipment, self._equipment = self._equipment, None
        if equipment is not None:
            equipment.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _judge(self, sitting: "_Sitting", snapshot: Snapshot, cancellation: Cancellation) -> None:
        exercise = sitting.exercise
        pristine = contract(self.course, exercise)
        with self.equipment.layouts.laid_out(exercise.name, {**snapshot.files, **pristine}) as folder:
            submission = Submission(exercise, snapshot, pristine, folder, cancellation, sitting.foresee)
            self._run(sitting, {CheckName.BUILD}, submission)
            self._run(
                sitting, {CheckName.TYPES, CheckName.TESTS} if sitting.all_passed else {CheckName.TYPES}, submission
            )
            if sitting.all_passed:
                self._run(sitting, {CheckName.SPEED}, submission)
            if sitting.all_passed and self._looks.final and CheckName.TYPES in exercise.checks:
                sitting.take(self.equipment.types.prove(submission))
            sitting.skip("waits until the other checks pass")

    def _run(self, sitting: "_Sitting", names: set[CheckName], submission: Submission) -> None:
        """Run some checks side by side; whatever interrupts one ends the others."""
        checks = [self.equipment.checks[name] for name in sitting.exercise.checks if name in names]
        if not checks:
            return
        with ThreadPoolExecutor(len(checks), thread_name_prefix="check") as pool:
            running = [pool.submit(check.run, submission) for check in checks]
            try:
                for done in as_completed(running):
                    sitting.take(done.result())
            except BaseException:
                submission.cancellation.cancel()
                raise


class _Sitting:
    """The results of one submission, as they come."""

    def __init__(self, exercise: Exercise, on_result: OnResult) -> None:
        self.exercise = exercise
        self._on_result = on_result
        self._results: dict[CheckName, CheckResult] = {}

    def foresee(self, result: CheckResult) -> None:
        """Pass on what a check will most likely say."""
        self._on_result(result)

    def take(self, result: CheckResult) -> None:
        """Keep a result and pass it on."""
        self._results[result.check] = result
        self._on_result(result)

    def skip(self, reason: str) -> None:
        """Say of every check without a result why there will be none."""
        for name in self.exercise.checks:
            if name not in self._results:
                self.take(CheckResult(name, Outcome.SKIPPED, note=reason))

    @property
    def all_passed(self) -> bool:
        """Whether nothing has failed so far."""
        return all(result.outcome is Outcome.PASSED for result in self._results.values())

    @property
    def in_order(self) -> tuple[CheckResult, ...]:
        """All results, in the order in which they are shown."""
        return tuple(self._results[name] for name in CheckName if name in self._results)
