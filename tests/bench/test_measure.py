"""Variants are measured side by side, and one that misbehaves spoils nothing for the others."""

from pathlib import Path

import pytest

from pyrunner.bench.measure import Candidate, Plan, measure
from pyrunner.bench.report import BenchmarkReport, Omission
from pyrunner.course.model import BenchmarkSpec
from pyrunner.process import Cancellation, Cancelled
from pyrunner.workers.cold import ColdWorkers

SUPPORT = """\
def arguments(size):
    return (list(range(size)),)


def add_up(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


def builtin(numbers):
    return sum(numbers)
"""
GOOD = "def total(numbers):\n    return sum(numbers)\n"
SIZES = (100, 20_000)


class Arena:
    """Measures versions of `total`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cancellation = Cancellation()

    def measure(self, support: str = SUPPORT, **versions: str) -> BenchmarkReport:
        (self.folder / "bench_total.py").write_text(support, encoding="utf-8")
        spec = BenchmarkSpec("total", "bench_total.py", {"builtin": "builtin", "python": "add_up"}, SIZES)
        candidates = tuple(Candidate(label, self._write(label, source)) for label, source in versions.items())
        plan = Plan("total", "total", spec, self.folder, candidates, seconds=0.05)
        return measure(plan, ColdWorkers(), self.cancellation)

    def _write(self, label: str, source: str) -> Path:
        file = self.folder / label / "total.py"
        file.parent.mkdir()
        file.write_text(source, encoding="utf-8")
        return file


@pytest.fixture
def arena(tmp_path: Path) -> Arena:
    return Arena(tmp_path)


def variants(report: BenchmarkReport) -> list[tuple[int, str]]:
    return [(row.size, row.variant) for row in report.rows]


def only_omission(report: BenchmarkReport) -> Omission:
    (omission,) = report.omissions
    assert omission.variant == "yours"
    assert variants(report) == [(size, label) for size in SIZES for label in ("python", "builtin", "reference")]
    return omission


def test_every_variant_is_measured_at_every_size(arena: Arena) -> None:
    report = arena.measure(yours=GOOD, reference=GOOD)
    labels = ("python", "builtin", "yours", "reference")
    assert variants(report) == [(size, label) for size in SIZES for label in labels]
    assert (report.omissions, report.disagreements) == ((), ())


def test_a_speedup_is_the_ratio_of_the_fastest_rounds(arena: Arena) -> None:
    report = arena.measure(yours=GOOD)
    rows = {(row.size, row.variant): row for row in report.rows}
    for (size, _), row in rows.items():
        assert 0 < row.best <= row.median
        assert row.speedup == rows[size, "python"].best / row.best
    assert rows[20_000, "yours"].speedup > 2, "sum() leaves a loop behind, also on a busy machine"


def test_a_version_that_raises_is_told_of_at_its_own_line(arena: Arena) -> None:
    source = "def total(numbers):\n    if len(numbers) > 1000:\n        return [][1]\n    return sum(numbers)\n"
    report = arena.measure(yours=source, reference=GOOD)
    assert (100, "yours") in variants(report), "it was right so far"
    (omission,) = report.omissions
    assert omission == Omission("yours", "raised IndexError: list index out of range", "IndexError", "total.py", 3)


def test_a_wrong_result_is_not_worth_measuring(arena: Arena) -> None:
    report = arena.measure(yours="def total(numbers):\n    return 17\n", reference=GOOD)
    assert only_omission(report).code == "disagrees"
    assert report.disagreements == ("yours",)


def test_the_support_file_says_what_agrees(arena: Arena) -> None:
    support = SUPPORT + "\n\ndef agree(expected, actual):\n    return abs(expected - actual) < 1\n"
    report = arena.measure(support, yours="def total(numbers):\n    return sum(numbers) + 0.5\n")
    assert report.omissions == ()
    assert (SIZES[1], "yours") in variants(report)


@pytest.mark.parametrize(
    ("source", "code", "reason"),
    [
        ("import os\ndef total(numbers): os._exit(0)\n", "crash", "ended the process at 100 (exit status 0)"),
        (
            "import os, signal\ndef total(numbers): os.kill(os.getpid(), signal.SIGSEGV)\n",
            "crash",
            "ended the process at 100 (signal 11)",
        ),
        ("def total(numbers): raise SystemExit\n", "SystemExit", "raised SystemExit"),
        (
            "def total(): return 0\n",
            "TypeError",
            "raised TypeError: total() takes 0 positional arguments but 1 was given",
        ),
        (
            "import no_such_module\n",
            "ModuleNotFoundError",
            "raised ModuleNotFoundError: No module named 'no_such_module'",
        ),
        ("def other(): pass\n", "AttributeError", "raised AttributeError: module 'total' has no attribute 'total'"),
        ("def total(:\n", "SyntaxError", "raised SyntaxError"),
    ],
    ids=["exit", "signal", "SystemExit", "signature", "import", "name", "syntax"],
)
def test_a_version_that_ends_early_is_left_out(arena: Arena, source: str, code: str, reason: str) -> None:
    omission = only_omission(arena.measure(yours=source, reference=GOOD))
    assert omission.code == code
    assert omission.reason.startswith(reason)


def test_a_version_that_hangs_is_left_out(arena: Arena) -> None:
    source = "def total(numbers):\n    while True:\n        pass\n"
    omission = only_omission(arena.measure(yours=source, reference=GOOD))
    assert (omission.code, omission.reason) == ("timeout", "did not finish within 5 s at 100")


def test_a_version_that_remembers_is_not_measured(arena: Arena) -> None:
    source = (
        "known = {}\ndef total(numbers):\n    if len(numbers) not in known:\n"
        "        known[len(numbers)] = sum(sum([n]) for _ in range(9) for n in numbers) // 9\n"
        "    return known[len(numbers)]\n"
    )
    report = arena.measure(yours=source, reference=GOOD)
    (omission,) = report.omissions
    assert omission.code == "remembers"
    assert (SIZES[1], "yours") not in variants(report)


def test_what_a_version_does_to_its_arguments_harms_nobody_else(arena: Arena) -> None:
    source = "def total(numbers):\n    result = sum(numbers)\n    numbers.clear()\n    return result\n"
    assert only_omission(arena.measure(yours=source, reference=GOOD)).code == "disagrees"


def test_a_version_that_prints_without_end_is_left_out(arena: Arena) -> None:
    source = "def total(numbers):\n    while True:\n        print('x' * 1000, flush=True)\n"
    assert only_omission(arena.measure(yours=source, reference=GOOD)).code == "flood"


def test_a_broken_support_file_gives_no_numbers(arena: Arena) -> None:
    report = arena.measure(SUPPORT.replace("total += number", "raise LookupError"), yours=GOOD)
    assert report.rows == ()
    assert [omission.variant for omission in report.omissions] == ["python"]


def test_a_support_file_that_cannot_be_imported_is_told_of(arena: Arena) -> None:
    report = arena.measure("import no_such_module\n" + SUPPORT, yours=GOOD)
    (omission,) = report.omissions
    assert omission.variant == "python"
    assert omission.reason == "raised ModuleNotFoundError: No module named 'no_such_module'"


def test_what_is_not_wanted_any_more_ends(arena: Arena) -> None:
    arena.cancellation.cancel()
    with pytest.raises(Cancelled):
        arena.measure(yours=GOOD)
