"""A pytest plugin that passes on everything that happens, as it happens."""

import warnings
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from pyrunner.workers.failures import Describer, comparison
from pyrunner.workers.kinds import Reporter

MARK = "\u2063"
"""Stands around the number of a comparison in an assertion's text; an invisible character nobody types."""

LONGEST_OUTPUT = 20_000


class Recorder:
    """Passes on what pytest does.

    Args:
        report: gets each event.
    """

    def __init__(self, report: Reporter) -> None:
        self.report = report
        self.describer = Describer(Path())
        self.flood = 1 << 20
        self.running = ""
        self._place = ""
        self.comparisons: list[dict[str, Any]] = []

    def turn_to(self, folder: Path, root: Path, flood: int) -> None:
        """Speak of one folder from now on.

        Args:
            folder: holds the learner's files and the contract.
            root: what the ids of tests are relative to.
            flood: characters of output in one test that are too many.
        """
        self.describer = Describer(folder)
        self.flood = flood
        self._place = "" if folder == root else f"{folder.relative_to(root).as_posix()}/"

    def name(self, nodeid: str) -> str:
        """The id of a test, relative to the folder."""
        return nodeid.removeprefix(self._place)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.report("collected", tests=[self.name(item.nodeid) for item in session.items])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.running = self.name(nodeid)
        self.comparisons.clear()
        self.report("started", test=self.running)

    def pytest_runtest_logfinish(self) -> None:
        self.running = ""

    def pytest_warning_recorded(self, warning_message: warnings.WarningMessage, nodeid: str) -> None:
        """Pass on what warns of the learner's files or the contract; pytest tells it when the test is over."""
        if path := self.describer.relative(warning_message.filename):
            self.report(
                "warned",
                test=self.name(nodeid),
                text=f"{warning_message.category.__name__}: {warning_message.message}".partition("\n")[0],
                path=path,
                line=warning_message.lineno,
            )

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> list[str]:
        self.comparisons.append(comparison(op, left, right))
        return [f"{MARK}{len(self.comparisons) - 1}{MARK}"]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        # pytest's own words for a failure are not used, and to find them takes it longer than most tests.
        vars(item)["repr_failure"] = lambda _: ""
        result = yield
        printed = result.capstdout + result.capstderr
        outcome = _outcome(result, call)
        self.report(
            "phase",
            test=self.name(result.nodeid),
            phase=result.when,
            outcome=outcome,
            reason=_skip_reason(result),
            failure=self.failure(call.excinfo) if outcome == "failed" and call.excinfo is not None else None,
            output=printed[:LONGEST_OUTPUT],
            flooded=len(printed) > self.flood,
        )
        return result

    # First, and so around the hook that adds to the report what was printed.
    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        result = yield
        printed = (result.capstdout + result.capstderr)[:LONGEST_OUTPUT]
        if result.outcome != "passed":
            self.report(
                "uncollected",
                outcome=result.outcome,
                failure=self.import_failure(result),
                reason=_skip_reason(result),
                output=printed,
            )
        elif printed:
            self.report("printed", output=printed)
        return result

    def import_failure(self, result: pytest.CollectReport) -> dict[str, Any] | None:
        """What an import raised, without the error that pytest wraps it in."""
        call = getattr(result, "call", None)
        if call is None or call.excinfo is None:
            return None
        return self.describer.failure(call.excinfo.value.__cause__ or call.excinfo.value)

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        # pytest interrupts itself after errors that it has reported.
        if not isinstance(excinfo.value, pytest.Session.Interrupted):
            self.report("interrupted", test=self.running, failure=self.describer.failure(excinfo.value))

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
        self.report("interrupted", test=self.running, failure=self.describer.failure(excinfo.value))
        return True

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        self.report("session", status=int(exitstatus))

    def failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> dict[str, Any]:
        """A failed phase; an assertion comes with what it compared."""
        failure = self.describer.failure(excinfo.value)
        before, mark, rest = failure["text"].partition(MARK)
        if mark:
            failure["comparison"] = self.comparisons[int(rest.partition(MARK)[0])]
        failure["message"] = before.rpartition("assert ")[0].strip() if mark else None
        return failure


def _outcome(result: pytest.TestReport, call: pytest.CallInfo[None]) -> str:
    """How a phase ended; what raised has not passed, whatever the report was made to say."""
    if hasattr(result, "wasxfail"):
        return "xfailed"
    return "failed" if result.passed and call.excinfo is not None else result.outcome


def _skip_reason(result: pytest.TestReport | pytest.CollectReport) -> str:
    if not isinstance(result.longrepr, tuple):
        return ""
    return str(result.longrepr[2]).removeprefix("Skipped: ")
