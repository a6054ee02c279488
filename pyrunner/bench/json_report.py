"""What a benchmark measured, for programs."""

from typing import Any

from pyrunner.bench.report import BenchmarkReport, Omission, Timing


def report_json(report: BenchmarkReport) -> dict[str, Any]:
    """A report as `bench --json` prints it; times in seconds, `speedup` against the variant `python`."""
    return {
        "exercise": report.exercise,
        "unit": "seconds",
        "rows": [_row(row) for row in report.rows],
        "disagreements": list(report.disagreements),
        "omissions": [_omission(omission) for omission in report.omissions],
    }


def _row(row: Timing) -> dict[str, Any]:
    return {
        "variant": row.variant,
        "size": row.size,
        "best": row.best,
        "median": row.median,
        "speedup": round(row.speedup, 3),
    }


def _omission(omission: Omission) -> dict[str, Any]:
    return {
        "variant": omission.variant,
        "reason": omission.reason,
        "code": omission.code,
        "path": omission.path or None,
        "line": omission.line,
    }
