"""A judge that reads its verdict from the submission: no process is started, and each answer is known beforehand."""

import re
import threading
from collections.abc import Callable, Iterator

from pyrunner.bench.report import BenchmarkReport, Timing
from pyrunner.checks.near_miss import Likeness
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation, Cancelled
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome, Verdict


class ScriptedJudge:
    """Fails the types where a line says `wrong type`, and tests unless the file returns 42.

    A line `# takes N` makes the check last N seconds; `# prints TEXT` gives output; `# also fails NAME` one more test;
    `# looks like REASON` is a known mistake; `# crashes` is a fault of the judge itself.
    """

    def prepare(self, exercise: Exercise) -> None:
        """There is nothing to prepare."""

    def check(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        *,
        cancellation: Cancellation | None = None,
        on_result: Callable[[CheckResult], None] | None = None,
    ) -> Verdict:
        results = []
        for result in self._results(exercise, snapshot, cancellation or Cancellation()):
            results.append(result)
            if on_result:
                on_result(result)
        return Verdict(exercise.name, snapshot.digest, tuple(results), seconds=0.05)

    def run_one_test(
        self, exercise: Exercise, snapshot: Snapshot, test: str, cancellation: Cancellation
    ) -> CheckResult:
        """Nothing is said of the others."""
        result = self._tests(exercise.files[0], snapshot.files[exercise.files[0]].decode())
        found = tuple(diagnostic for diagnostic in result.diagnostics if diagnostic.test == test)
        return CheckResult(CheckName.TESTS, Outcome.FAILED if found else Outcome.PASSED, diagnostics=found)

    def compare(
        self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict, cancellation: Cancellation
    ) -> Iterator[Likeness]:
        """Every mistake takes as long to compare as a check."""
        text = snapshot.files[exercise.files[0]].decode()
        yield Likeness((), 1)
        _wait(_taken(text), cancellation)
        yield Likeness(tuple(re.findall(r"# looks like (.*)", text)), 0)

    def _results(self, exercise: Exercise, snapshot: Snapshot, cancellation: Cancellation) -> Iterator[CheckResult]:
        if snapshot.problems:
            yield CheckResult(CheckName.TYPES, Outcome.ERRORED, diagnostics=snapshot.problems)
            return
        text = snapshot.files[exercise.files[0]].decode()
        if "# crashes" in text:
            raise ZeroDivisionError
        yield self._types(exercise.files[0], text)
        _wait(_taken(text), cancellation)
        yield self._tests(exercise.files[0], text)

    def _types(self, name: str, text: str) -> CheckResult:
        found = tuple(
            Diagnostic("this has the wrong type", name, number, line.index("wrong") + 1, len(line) + 1, "arg-type")
            for number, line in enumerate(text.splitlines(), start=1)
            if "wrong type" in line
        )
        return CheckResult(CheckName.TYPES, Outcome.FAILED if found else Outcome.PASSED, diagnostics=found)

    def _tests(self, name: str, text: str) -> CheckResult:
        names = re.findall(r"# also fails (\w+)", text)
        printed = "".join(f"{line}\n" for line in re.findall(r"# prints (.*)", text))
        given = re.search(r"return (.*)", text)
        value = given[1] if given else "None"
        failing = [*([] if value == "42" else ["test_it_answers"]), *names]
        found = tuple(
            Diagnostic(
                "there is only one answer",
                f"test_{name}",
                5,
                code="AssertionError",
                test=test,
                expected="42",
                actual=value,
            )
            for test in failing
        )
        passed = tuple(test for test in ("test_it_answers", "test_it_is_whole") if test not in failing)
        outcome = Outcome.FAILED if found else Outcome.PASSED
        return CheckResult(CheckName.TESTS, outcome, diagnostics=found, output=printed, passed=passed)


def measure(exercise: Exercise, snapshot: Snapshot, *, cancellation: Cancellation | None = None) -> BenchmarkReport:
    """A benchmark that takes no time."""
    timings = (Timing("python", 1000, 0.2, 0.25, 1.0), Timing("yours", 1000, 0.01, 0.011, 20.0))
    return BenchmarkReport(exercise.name, timings)


def _taken(text: str) -> float:
    takes = re.search(r"# takes ([\d.]+)", text)
    return float(takes[1]) if takes else 0.0


def _wait(seconds: float, cancellation: Cancellation) -> None:
    wake = threading.Event()
    with cancellation.calling(wake.set):
        if wake.wait(seconds):
            raise Cancelled
