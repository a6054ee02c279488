"""From files to measured speeds: builds what must be built, and measures it beside an exercise's own variants."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pyrunner.bench.measure import Candidate, Plan, measure
from pyrunner.bench.report import BenchmarkReport, Omission
from pyrunner.checks.builder import Build, Builder
from pyrunner.checks.layout import Layouts
from pyrunner.course.model import BenchmarkSpec, Exercise
from pyrunner.process import Cancellation
from pyrunner.workers.protocol import Workers

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Measurer:
    """What measuring takes.

    Args:
        builder: makes extension modules.
        workers: carry out the measuring.
        layouts: for the files that are measured.
    """

    builder: Builder
    workers: Workers
    layouts: Layouts

    def measure(
        self,
        exercise: Exercise,
        spec: BenchmarkSpec,
        contract: Files,
        versions: Mapping[str, Files],
        seconds: float,
        cancellation: Cancellation,
    ) -> BenchmarkReport:
        """Measure versions of the learner's files beside the variants of the support file.

        Args:
            exercise: whose files they are.
            spec: what to measure.
            contract: the exercise's, the support file among it.
            versions: the files of each by label; one that cannot be built is left out.
            seconds: for each size.
            cancellation: ends compilers and measuring.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: the cache cannot be written.
        """
        built = {
            label: self.builder.build({**files, **contract}, cancellation, optimised=True)
            for label, files in versions.items()
        }
        unbuilt = tuple(_omission(label, build) for label, build in built.items() if not build.succeeded)
        standing = {label: build for label, build in built.items() if build.succeeded}
        files = dict(contract)
        for label, build in standing.items():
            files |= {f"{label}/{name}": content for name, content in {**versions[label], **build.contents()}.items()}
        with self.layouts.laid_out(exercise.name, files) as folder:
            candidates = tuple(
                Candidate(label, folder / label / build.modules.get(exercise.module, f"{exercise.module}.py"))
                for label, build in standing.items()
            )
            plan = Plan(exercise.name, exercise.module, spec, folder, candidates, seconds)
            report = measure(plan, self.workers, cancellation)
        return replace(report, omissions=(*unbuilt, *report.omissions))


def _omission(label: str, build: Build) -> Omission:
    first = build.diagnostics[0]
    return Omission(label, f"could not be built: {first.message}", "build", first.path, first.line)
