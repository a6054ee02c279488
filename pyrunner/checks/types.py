"""The check that the type checker finds nothing to say."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from time import perf_counter

from pyrunner.checks.glance import Glance
from pyrunner.checks.protocol import Submission
from pyrunner.checks.rules import refused_escapes
from pyrunner.checks.scratch import Places
from pyrunner.checks.seed import seed
from pyrunner.checks.translate import REVEALED, translate
from pyrunner.course.content import delivered
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Ending, Limits
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

SECONDS = 120.0
"""The first check of all, with nothing cached, takes seconds; on a slow machine some tens."""


class TypesCheck:
    """Runs mypy, strictly, on the learner's files and the contract together.

    Args:
        course: has the delivered files, beyond whose escapes no new ones may be added.
        caches: folders for mypy's cache, one for each check that runs at a time.
        glance: takes a first look, which is shown until the answer is there.
        final: whether what it says is the answer until a proof is asked for.
    """

    name = CheckName.TYPES

    def __init__(
        self, course: Course, caches: Places, workers: Workers, glance: Glance | None = None, *, final: bool = False
    ) -> None:
        self._course = course
        self._caches = caches
        self._workers = workers
        self._glance = glance
        self._final = final
        self._need = Need("types", cache=str(caches.first))

    def needs(self, exercise: Exercise) -> tuple[Need, ...]:
        """A worker that has mypy imported, and one that takes a first look."""
        looking = self._glance.needs(exercise, checked_files(exercise, exercise.contract)) if self._glance else ()
        return (self._need, *looking)

    def run(self, submission: Submission) -> CheckResult:
        """Check the types.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
        start = perf_counter()
        exercise = submission.exercise
        files = checked_files(exercise, submission.contract)
        with ThreadPoolExecutor(1, thread_name_prefix="rules") as aside:
            rules = aside.submit(self._refused, submission)
            look = self._glance.look(submission, files) if self._glance else None
            if look is not None:
                foreseen = self._result(submission, look, rules.result(), start)
                if self._final:
                    return foreseen
                if foreseen.outcome is Outcome.FAILED:
                    submission.foresee(foreseen)
            answer = self._check(submission, files)
            if self._glance is not None:
                self._glance.compare(exercise, look, answer)
            return self._result(submission, answer, rules.result(), start)

    def prove(self, submission: Submission) -> CheckResult:
        """Check the types without a first look.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
        start = perf_counter()
        answer = self._check(submission, checked_files(submission.exercise, submission.contract))
        return self._result(submission, answer, self._refused(submission), start)

    def _check(self, submission: Submission, files: Sequence[str]) -> Answer:
        with self._caches.taken() as cache:
            seed(cache)
            task = {"folder": str(submission.folder), "files": list(files), "cache": str(cache)}
            return self._workers.run(Order(self._need, task, Limits(SECONDS)), submission.cancellation)

    def _refused(self, submission: Submission) -> tuple[Diagnostic, ...]:
        exercise = submission.exercise
        return refused_escapes(exercise, delivered(self._course, exercise).files, submission.snapshot.files)

    def _result(
        self, submission: Submission, answer: Answer, rules: tuple[Diagnostic, ...], start: float
    ) -> CheckResult:
        outcome, diagnostics = _read(submission, answer, rules)
        return CheckResult(self.name, outcome, perf_counter() - start, diagnostics, "".join(_revealed(answer)))


def _read(
    submission: Submission, answer: Answer, rules: tuple[Diagnostic, ...]
) -> tuple[Outcome, tuple[Diagnostic, ...]]:
    if trouble := _trouble(answer, submission.exercise):
        return trouble
    found = translate(_messages(answer), {**submission.snapshot.files, **submission.contract}, submission.contract)
    own = [diagnostic for diagnostic in found if diagnostic.path not in submission.contract]
    contracted = [diagnostic for diagnostic in found if diagnostic.path in submission.contract]
    diagnostics = (*own, *rules, *contracted)
    return Outcome.FAILED if diagnostics else Outcome.PASSED, diagnostics


def checked_files(exercise: Exercise, contract: Iterable[str]) -> list[str]:
    """What mypy reads: sources and the interfaces of compiled modules, but not what only measures."""
    support = exercise.benchmark.support if exercise.benchmark is not None else ""
    names = [*exercise.files, *contract]
    return [name for name in names if PurePosixPath(name).suffix in (".py", ".pyi") and name != support]


def _messages(answer: Answer) -> list[Report]:
    return [report for report in answer.reports if report["kind"] == "message"]


def _revealed(answer: Answer) -> Iterator[str]:
    """What the learner asked the type checker with `reveal_type`."""
    for message in _messages(answer):
        if message["message"].startswith(REVEALED):
            yield f"{message['file']}:{message['line']}: {message['message']}\n"


def _trouble(answer: Answer, exercise: Exercise) -> tuple[Outcome, tuple[Diagnostic, ...]] | None:
    """mypy failed to answer: too slow, or it crashed."""
    path = exercise.files[0]
    if answer.process.ending is Ending.TIMED_OUT:
        message = f"the type checker did not finish within {SECONDS:.0f} s"
        return Outcome.TIMED_OUT, (Diagnostic(message, path, code="timeout"),)
    checked = [report for report in answer.reports if report["kind"] == "checked"]
    # mypy counts what `reveal_type` says as a reason for status 1.
    if answer.complete and checked and (checked[0]["status"] == 0 or _messages(answer)):
        return None
    words = checked[0]["trouble"].strip() if checked else ""
    hint = words.splitlines()[-1] if words else "this is a fault of mypy's: write the last change in another way"
    return Outcome.ERRORED, (Diagnostic("the type checker crashed on this file", path, code="crash", hint=hint),)
