"""From the reports of a test run to a result."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pyrunner.checks.explain import crash
from pyrunner.checks.failure import diagnose, frames_of
from pyrunner.checks.protocol import Submission
from pyrunner.process import Ending
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Frame, Outcome
from pyrunner.workers.protocol import Answer, Report

FIRST = {"output": 0, "timeout": 1, "crash": 2, "exit": 3}
PYTESTS_OWN_WORDS = "mainloop: caught unexpected SystemExit!\n"
LONGEST_OUTPUT = 20_000
_MISSING_MODULE = re.compile(r"No module named '([\w]+)")
_STACK_LINE = re.compile(r'File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<function>.*)')


class Reading:
    """What a run of a contract shows.

    Args:
        submission: what was judged; no path within its folder is shown.
        answer: what the worker said.
    """

    def __init__(self, submission: Submission, answer: Answer) -> None:
        self._exercise = submission.exercise
        self._sources = {**submission.snapshot.files, **submission.contract}
        self._answer = answer
        self._folder = submission.folder.resolve()
        self._running = ""
        self._passed: dict[str, bool] = {}
        self._warnings = _warnings(answer.reports)
        self._printed = [self._answer.process.output.replace(PYTESTS_OWN_WORDS, "")]
        found = dict.fromkeys([*self._failures(), *self._ending()])
        # What stopped the tests is the first thing to mend.
        ordered = sorted(found, key=lambda diagnostic: FIRST.get(diagnostic.code, len(FIRST)))
        self.diagnostics = tuple(self._without_folder(diagnostic) for diagnostic in ordered)

    def result(self, expected: Sequence[str], seconds: float) -> CheckResult:
        """The result of the check.

        Args:
            expected: ids of the tests that must have passed; empty when that is not known.
            seconds: how long the check took.
        """
        passed = tuple(within(test) for test, whole in self._passed.items() if whole)
        diagnostics = self.diagnostics or tuple(self._unproved(expected))
        output = self._clean("".join(self._printed))[:LONGEST_OUTPUT]
        return CheckResult(CheckName.TESTS, self._outcome(diagnostics), seconds, diagnostics, output, passed)

    def _outcome(self, diagnostics: Sequence[Diagnostic]) -> Outcome:
        if not diagnostics:
            return Outcome.PASSED
        if self._answer.process.ending is Ending.TIMED_OUT:
            return Outcome.TIMED_OUT
        if any(found.hint.startswith("pip install") or found.code == "unproved" for found in diagnostics):
            return Outcome.ERRORED
        return Outcome.FAILED

    def _failures(self) -> Iterator[Diagnostic]:
        """One for each report of something that did not go well, as they came."""
        for report in self._answer.reports:
            match report["kind"]:
                case "started":
                    self._running = report["test"]
                case "printed":
                    self._printed.append(report["output"])
                case "phase":
                    yield from self._phase(report)
                case "uncollected" | "interrupted":
                    yield self._told(report)

    def _phase(self, report: Report) -> Iterator[Diagnostic]:
        test = report["test"]
        whole = report["outcome"] == "passed" and not report["flooded"]
        if report["phase"] == "call" or not whole:
            self._passed[test] = whole and self._passed.get(test, True)
        if report["phase"] == "teardown":
            self._running = ""
            # The last phase tells what was printed in all; a failure has it already.
            self._printed += [report["output"]] if self._passed.get(test) else []
        if report["flooded"]:
            message = "this test printed far too much"
            yield Diagnostic(message, code="output", test=within(test), output=report["output"])
        elif not whole:
            yield self._told(report)

    def _told(self, report: Report) -> Diagnostic:
        test = within(report.get("test", ""))
        if report.get("failure") is not None and report.get("outcome") != "skipped":
            found = diagnose(report["failure"], self._exercise, self._sources, test, report.get("output", ""))
            return replace(found, hint=found.hint or self._warned(report.get("test", "")))
        what = "expected to fail" if report["outcome"] == "xfailed" else "skipped"
        reason = f": {report['reason']}" if report.get("reason") else ""
        path = self._exercise.contract[0]
        return Diagnostic(f"this must pass, and it was {what}{reason}", path, code=report["outcome"], test=test)

    def _warned(self, test: str) -> str:
        """What Python warned of during a test, of which its failure may come: the first thing, and how many more."""
        first, *others = self._warnings.get(test, [""])
        return first + (f" (and {len(others)} more)" if others else "")

    def _ending(self) -> Iterator[Diagnostic]:
        """Nothing, if the process came to its own end after it had told everything."""
        ending, test = self._answer.process.ending, within(self._running)
        match ending:
            case Ending.TIMED_OUT:
                yield self._timeout(test)
            case Ending.FLOODED:
                yield Diagnostic("far too much was printed", self._exercise.files[0], code="output", test=test)
            case _ if self._heard("interrupted"):
                return
            case _ if not self._answer.complete:
                yield self._crash(test)
            case _ if not self._heard("session"):
                yield self._not_started()

    def _crash(self, test: str) -> Diagnostic:
        status = self._answer.process.status
        message, hint = crash(status, test)
        frames = tuple(self._dumped())
        place = self._innermost(frames)
        code = "crash" if status < 0 else "exit"
        return Diagnostic(message, place.path, place.line or None, code=code, test=test, frames=frames, hint=hint)

    def _innermost(self, frames: Sequence[Frame]) -> Frame:
        """The learner's last call, or the last one at all; where none is known, the learner's file."""
        own = [frame for frame in frames if frame.path in self._exercise.files]
        return (own or [Frame(self._exercise.files[0], 0, ""), *frames])[-1]

    def _heard(self, kind: str) -> bool:
        return any(report["kind"] == kind for report in self._answer.reports)

    def _not_started(self) -> Diagnostic:
        """pytest itself refused; it says why on the standard streams."""
        words = self._answer.process.output.strip()
        missing = _MISSING_MODULE.search(words)
        hint = f"pip install {missing[1].replace('_', '-')}" if missing else ""
        last = words.splitlines()[-1] if words else "pytest does not say why"
        return Diagnostic(f"the tests could not be started: {last}", code="unproved", hint=hint)

    def _timeout(self, test: str) -> Diagnostic:
        last = next((report for report in self._answer.reports if report["kind"] == "hanging"), None)
        frames = frames_of(last["frames"]) if last else tuple(self._dumped())
        told = sorted(last["waiting"], key=lambda each: (len(each["name"]), each["name"])) if last else []
        # The task that was made last waits for no other: it is the one to look at.
        waiting = [(each["name"], frames_of(each["frames"])[-1]) for each in told]
        place = self._innermost([*frames, *(at for _, at in waiting)])
        return Diagnostic(
            f"still running after {self._exercise.timeout:g} s" + (f", in {test}" if test else ""),
            place.path,
            place.line or None,
            code="timeout",
            test=test,
            frames=frames,
            output=last["output"] if last else "",
            hint="; ".join(f"{name} waits in {at.function}, {at.path}:{at.line}" for name, at in waiting),
        )

    def _dumped(self) -> Iterator[Frame]:
        """The stack of the current thread as faulthandler dumped it, turned round."""
        _, _, current = self._answer.trace.rpartition("Current thread")
        for call in reversed(_STACK_LINE.findall(current)):
            path = Path(call[0])
            if path.is_relative_to(self._folder):
                yield Frame(path.relative_to(self._folder).as_posix(), int(call[1]), call[2])

    def _unproved(self, expected: Sequence[str]) -> Iterator[Diagnostic]:
        """Nothing, if each of the expected tests is known to have passed."""
        if not expected:
            message = "which tests must pass cannot be found out, as the reference solution does not run here"
            yield Diagnostic(
                message,
                code="unproved",
                hint="is a package missing that the exercise needs? pyrunner update mends the originals",
            )
        if any(report["status"] != 0 for report in self._answer.reports if report["kind"] == "session"):
            yield Diagnostic("the tests ended without success, and without telling why", code="unproved")
        for test in expected:
            if not self._passed.get(test, False):
                yield Diagnostic("this must pass, and it was not run", test=within(test), code="missing")

    def _without_folder(self, found: Diagnostic) -> Diagnostic:
        return replace(
            found,
            message=self._clean(found.message),
            output=self._clean(found.output),
            expected=None if found.expected is None else self._clean(found.expected),
            actual=None if found.actual is None else self._clean(found.actual),
        )

    def _clean(self, text: str) -> str:
        return text.replace(f"{self._folder}/", "")


def _warnings(reports: Sequence[Report]) -> Mapping[str, Sequence[str]]:
    """What was warned of, each thing once, by test."""
    found: dict[str, dict[str, None]] = {}
    for report in reports:
        if report["kind"] == "warned":
            told = f"{report['text']}, {report['path']}:{report['line']}"
            found.setdefault(report["test"], {})[told] = None
    return {test: list(each) for test, each in found.items()}


def within(test: str) -> str:
    """The id of a test within its file."""
    return test.partition("::")[2] or test
