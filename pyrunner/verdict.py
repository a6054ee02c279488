"""What the checks said of one snapshot."""

from dataclasses import dataclass
from enum import StrEnum

UNMET = "` does not hold"
"""How the message of an assertion ends that gives no reason of its own."""


class CheckName(StrEnum):
    """The checks, in the order in which they are judged and shown."""

    BUILD = "build"
    TYPES = "types"
    TESTS = "tests"
    SPEED = "speed"


class Outcome(StrEnum):
    """How a check ended; only `PASSED` lets an exercise be done."""

    PASSED = "passed"
    FAILED = "failed"
    ERRORED = "errored"
    TIMED_OUT = "timed_out"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Frame:
    """One call on the way to a failure, in the learner's files or the contract.

    Args:
        path: the file, relative to the exercise's folder.
        line: counted from 1.
        function: the name of the function that was running.
    """

    path: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to mend.

    Args:
        message: what is wrong, in words for the learner.
        path: the file, relative to the exercise's folder; empty when it is about no file.
        line: counted from 1.
        column: counted from 1.
        end_column: the column behind the last character, on the same line.
        code: the checker's own name for it: mypy's error code, an exception's class name, `rule`, `timeout` and so on.
        test: the id of the failing test within the contract, such as `test_empty[0]`.
        expected: what the contract requires, as `repr`.
        actual: what the learner's code gave, as `repr`.
        frames: the way to the failure, outermost first, without the judge's own calls.
        output: what the learner's code printed during this test.
        hint: what to do next, where that is known.
    """

    message: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    code: str = ""
    test: str = ""
    expected: str | None = None
    actual: str | None = None
    frames: tuple[Frame, ...] = ()
    output: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check said.

    Args:
        check: which one.
        outcome: how it ended.
        seconds: how long it took, by the wall clock.
        diagnostics: what to mend, the first thing first.
        output: what the learner's code printed outside of any failing test.
        passed: ids of the tests that passed.
        note: one line for the learner about a check that passed, such as the measured speed-up.
    """

    check: CheckName
    outcome: Outcome
    seconds: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    output: str = ""
    passed: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all checks of an exercise said of one snapshot.

    Args:
        exercise: its name.
        digest: of the snapshot that was judged.
        results: one for each of the exercise's checks, in the order of `CheckName`.
        seconds: from the request to the last result.
    """

    exercise: str
    digest: str
    results: tuple[CheckResult, ...]
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether every check passed; a verdict without results proves nothing."""
        return bool(self.results) and all(result.outcome is Outcome.PASSED for result in self.results)

    @property
    def skipped(self) -> bool:
        """Whether this interpreter cannot judge the exercise at all."""
        return bool(self.results) and all(result.outcome is Outcome.SKIPPED for result in self.results)

    @property
    def first_failure(self) -> CheckResult | None:
        """The first check that did not pass."""
        return next((result for result in self.results if result.outcome is not Outcome.PASSED), None)
