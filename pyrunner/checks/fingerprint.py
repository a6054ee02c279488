"""How a submission fails, so that two that fail in the same way are found to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from pyrunner.verdict import CheckResult, Outcome, Verdict

Fact = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """How a submission fails.

    Args:
        marks: which checks and tests fail, and with which codes; two that fail alike have the same.
        details: what came in each of them; the more of these two have in common, the more alike they are.
    """

    marks: frozenset[Fact]
    details: frozenset[Fact]

    def fails_like(self, other: "Fingerprint") -> bool:
        """Whether the same tests fail in both, with the same errors, and the checker names the same codes."""
        return bool(self.marks) and self.marks == other.marks

    def as_json(self) -> dict[str, Any]:
        """As it is written down."""
        return {"marks": sorted(self.marks), "details": sorted(self.details)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """As it was written down.

        Raises:
            KeyError, TypeError: it was not.
        """
        marks, details = (frozenset(tuple(map(str, fact)) for fact in stored[name]) for name in ("marks", "details"))
        return cls(marks, details)


def fingerprint(verdict: Verdict) -> Fingerprint:
    """How what was judged fails; no marks where it passes."""
    failed = [result for result in verdict.results if result.outcome not in (Outcome.PASSED, Outcome.SKIPPED)]
    marks = (mark for result in failed for mark in _marks(result))
    details = (detail for result in failed for detail in _details(result))
    return Fingerprint(frozenset(marks), frozenset(details))


def _marks(result: CheckResult) -> Iterator[Fact]:
    """Where a test raised something else, that is another mistake: an exception's class counts as a code."""
    if not result.diagnostics:
        yield result.check.value, "", result.outcome.value
    for found in result.diagnostics:
        yield result.check.value, found.test, found.code


def _details(result: CheckResult) -> Iterator[Fact]:
    for found in result.diagnostics:
        yield result.check.value, found.test, found.message, found.actual or ""
