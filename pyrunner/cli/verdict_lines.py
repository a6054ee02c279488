"""Verdicts for editors: a line for each thing to mend, as mypy and compilers print it."""

from collections.abc import Iterator
from pathlib import Path

from pyrunner.course.model import Exercise
from pyrunner.verdict import CheckResult, Diagnostic, Outcome, Verdict
from pyrunner.workspace.model import Workspace

TOLD = (Outcome.PASSED, Outcome.SKIPPED)


def verdict_lines(workspace: Workspace, exercise: Exercise, verdict: Verdict) -> Iterator[str]:
    """Lines such as `exercises/03_decorators/retry/retry.py:35:13: error: what is wrong  [misc]`.

    Paths are relative to the current folder where they lie in it, else absolute; lines and columns count from 1. A
    verdict that is not passed gives one line at least, and one that is passed none.
    """
    folder = _from_here(workspace.folder(exercise))
    lines = [line for result in verdict.results for line in _check_lines(folder, exercise, result)]
    yield from lines
    if not lines and not verdict.passed:
        yield f"{folder / exercise.files[0]}:1:1: error: not judged: {_reason(verdict)}"


def _check_lines(folder: Path, exercise: Exercise, result: CheckResult) -> Iterator[str]:
    for diagnostic in result.diagnostics:
        yield _line(folder, exercise, diagnostic)
    if not result.diagnostics and result.outcome not in TOLD:
        place = folder / exercise.files[0]
        yield f"{place}:1:1: error: {result.check}: {result.outcome.replace('_', ' ')}"


def _line(folder: Path, exercise: Exercise, diagnostic: Diagnostic) -> str:
    place = folder / (diagnostic.path or exercise.files[0])
    code = f"  [{diagnostic.code}]" if diagnostic.code else ""
    return f"{place}:{diagnostic.line or 1}:{diagnostic.column or 1}: error: {_told(diagnostic)}{code}"


def _told(diagnostic: Diagnostic) -> str:
    """What is wrong, on one line."""
    parts = [f"{diagnostic.test}: " if diagnostic.test else "", diagnostic.message]
    if diagnostic.expected is not None:
        parts.append(f"; expected {diagnostic.expected}")
    if diagnostic.actual is not None:
        parts.append(f"; got {diagnostic.actual}")
    return " ".join("".join(parts).split())


def _reason(verdict: Verdict) -> str:
    return next((result.note for result in verdict.results if result.note), "no check was run")


def _from_here(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
