"""A report for people and for programs."""

import json

import pytest

from pyrunner.bench.json_report import report_json
from pyrunner.bench.report import BenchmarkReport, Omission, Timing, seconds_text, speedup_text


@pytest.mark.parametrize(
    ("speedup", "text"),
    [(1.0, "1x"), (0.349, "0.3x"), (5.999, "5.9x"), (6.0, "6x"), (9.96, "9.9x"), (23.9, "23x"), (1234.5, "1,234x")],
)
def test_a_speedup_is_never_rounded_up(speedup: float, text: str) -> None:
    assert speedup_text(speedup) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (12.34, "12.3 s"),
        (1.0, "1.00 s"),
        (0.99996, "1.00 s"),
        (0.348, "348 ms"),
        (0.0118, "11.8 ms"),
        (0.00999, "9.99 ms"),
        (67.9e-6, "67.9 µs"),
        (420e-9, "420 ns"),
    ],
)
def test_a_time_has_three_digits(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


def test_programs_get_all_of_it() -> None:
    report = BenchmarkReport(
        "sieve",
        (Timing("python", 1000, 0.5, 0.6, 1.0), Timing("yours", 1000, 0.25, 0.3, 2.0)),
        ("numpy",),
        (Omission("numpy", "gives another result than pure Python at 1,000", "disagrees"),),
    )
    assert json.loads(json.dumps(report_json(report))) == {
        "exercise": "sieve",
        "unit": "seconds",
        "rows": [
            {"variant": "python", "size": 1000, "best": 0.5, "median": 0.6, "speedup": 1.0},
            {"variant": "yours", "size": 1000, "best": 0.25, "median": 0.3, "speedup": 2.0},
        ],
        "disagreements": ["numpy"],
        "omissions": [
            {
                "variant": "numpy",
                "reason": "gives another result than pure Python at 1,000",
                "code": "disagrees",
                "path": None,
                "line": None,
            }
        ],
    }
