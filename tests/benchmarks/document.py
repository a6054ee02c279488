"""The results for programs."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from tests.benchmarks.series import Outcome, Ratio

PACKAGES = ("cython", "mypy", "numpy", "pydantic", "pytest", "typer", "watchfiles")


def document(outcome: Outcome, found: Sequence[Ratio]) -> dict[str, Any]:
    """One object with everything; times in seconds, sizes in bytes."""
    return {
        "format": 1,
        "machine": machine(),
        "series": [
            {
                "part": each.part,
                "subject": each.subject,
                "quantity": each.quantity,
                "contender": each.contender,
                "unit": each.unit,
                "best": each.best,
                "median": each.median,
                "p95": each.p95,
                "values": list(each.values),
            }
            for each in outcome.series
        ],
        "ratios": [
            {
                "part": ratio.goal.part,
                "subject": ratio.subject,
                "quantity": ratio.goal.quantity,
                "of": ratio.goal.slow,
                "to": ratio.goal.fast,
                "ratio": ratio.value,
                "goal": ratio.goal.factor,
                "met": ratio.met,
            }
            for ratio in found
        ],
        "judged": outcome.judged,
        "wrong": list(outcome.wrong),
        "corrected": list(outcome.corrected),
    }


def machine() -> dict[str, Any]:
    """What it was measured on."""
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "packages": {name: version(name) for name in PACKAGES},
    }
