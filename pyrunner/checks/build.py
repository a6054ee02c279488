"""The check that a Cython source becomes a module that can be imported."""

from time import perf_counter

from pyrunner.checks.builder import NEED, Builder
from pyrunner.checks.protocol import Submission
from pyrunner.course.model import Exercise
from pyrunner.verdict import CheckName, CheckResult
from pyrunner.workers.need import Need


class BuildCheck:
    """Builds without the optimiser, which is the quickest way to learn whether a source is right."""

    name = CheckName.BUILD

    def __init__(self, builder: Builder) -> None:
        self._builder = builder

    def needs(self, exercise: Exercise) -> tuple[Need, ...]:
        """A worker that has Cython imported."""
        return (NEED,)

    def run(self, submission: Submission) -> CheckResult:
        """Build the modules and put them beside the sources.

        Raises:
            Cancelled: the submission's cancellation came first.
        """
        start = perf_counter()
        files = {**submission.snapshot.files, **submission.contract}
        build = self._builder.build(files, submission.cancellation, optimised=False)
        build.place(submission.folder)
        return CheckResult(self.name, build.outcome, perf_counter() - start, build.diagnostics, note=build.note)
