"""Verdicts for programs."""

from typing import Any

from pyrunner.course.model import Exercise
from pyrunner.verdict import CheckResult, Diagnostic, Verdict
from pyrunner.workspace.model import Workspace


def verdict_json(workspace: Workspace, exercise: Exercise, verdict: Verdict) -> dict[str, Any]:
    """A verdict as `run --json` prints it; paths are relative to the workspace."""
    folder = workspace.folder(exercise).relative_to(workspace.root)
    return {
        "exercise": exercise.name,
        "chapter": exercise.chapter,
        "path": (folder / exercise.files[0]).as_posix(),
        "passed": verdict.passed,
        "seconds": round(verdict.seconds, 3),
        "checks": [check_json(result, folder.as_posix()) for result in verdict.results],
        "output": "".join(result.output for result in verdict.results),
    }


def check_json(result: CheckResult, folder: str) -> dict[str, Any]:
    return {
        "check": result.check.value,
        "outcome": result.outcome.value,
        "seconds": round(result.seconds, 3),
        "note": result.note,
        "diagnostics": [diagnostic_json(diagnostic, folder) for diagnostic in result.diagnostics],
    }


def diagnostic_json(diagnostic: Diagnostic, folder: str) -> dict[str, Any]:
    return {
        "path": f"{folder}/{diagnostic.path}" if diagnostic.path else None,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "code": diagnostic.code or None,
        "message": diagnostic.message,
        "test": diagnostic.test or None,
        "expected": diagnostic.expected,
        "actual": diagnostic.actual,
        "output": diagnostic.output,
        "hint": diagnostic.hint or None,
    }
