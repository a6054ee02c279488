"""Known mistakes that fail as a submission does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pyrunner.checks.judge import Judge
from pyrunner.checks.near_miss import NearMisses
from pyrunner.course.load import load_course
from pyrunner.course.model import Course, Exercise
from pyrunner.process import Cancellation, Cancelled
from pyrunner.snapshot import Snapshot
from pyrunner.workers.cold import ColdWorkers
from pyrunner.workers.protocol import Answer, Order, Report
from tests.small_course import write, write_course

WRONG = "solutions/00_sums/add/wrong"
TIMES = "def add(a: int, b: int) -> int:\n    result = b * a\n    return result\n"
FIRST = "def add(a: int, b: int) -> int:\n    return b - b + a\n"
NOUGHT = "def add(a: int, b: int) -> int:\n    return 0\n"


class Counted(ColdWorkers):
    """Counts how often it was asked to run something."""

    def __init__(self) -> None:
        super().__init__()
        self.orders = 0

    def run(
        self, order: Order, cancellation: Cancellation, on_report: Callable[[Report], None] | None = None
    ) -> Answer:
        self.orders += 1
        return super().run(order, cancellation, on_report)


class Comparison:
    """Compares with the mistakes of a small course; each as a pyrunner that was started anew."""

    def __init__(self, course: Course, cache: Path) -> None:
        self.course = course
        self.cache = cache
        self.workers = Counted()

    @property
    def exercise(self) -> Exercise:
        return self.course.exercises[0]

    def reasons(self, source: str, cancellation: Cancellation | None = None) -> tuple[str, ...] | None:
        """What is known in the end; None where nothing is said."""
        snapshot = Snapshot("add", {"add.py": source.encode()})
        with Judge(self.course, self.cache, self.workers) as judge:
            verdict = judge.check(self.exercise, snapshot)
            self.workers.orders = 0
            near = NearMisses(judge, self.cache / "mistakes")
            heard = list(near.compare(self.exercise, snapshot, verdict, cancellation or Cancellation()))
        return heard[-1].reasons if heard else None


@pytest.fixture
def comparison(tmp_path: Path) -> Comparison:
    source = write_course(tmp_path)
    other = '"""Wrong: {}.\n\nRefused by: {}.\n"""\n\n\ndef add(a: int, b: int) -> int:\n    return {}\n'
    write(tmp_path / WRONG / "nought.py", other.format("knows only nought", "test_zero_changes_nothing, test_adds", 0))
    write(tmp_path / WRONG / "swapped.py", other.format("takes away the other one", "test_adds", "-b + a"))
    write(tmp_path / WRONG / "first.py", other.format("forgets the second", "test_adds", "a"))
    return Comparison(load_course(source.exercises, source.solutions), tmp_path / "cache")


def test_the_mistake_that_gives_the_same_values_comes_first(comparison: Comparison) -> None:
    assert comparison.reasons(TIMES) == ("multiplies.", "knows only nought.")
    assert comparison.reasons(NOUGHT) == ("knows only nought.", "multiplies.")


def test_it_is_remembered_how_mistakes_fail_until_that_cannot_be_read(comparison: Comparison) -> None:
    first, asked = comparison.reasons(NOUGHT), comparison.workers.orders
    assert (comparison.reasons(NOUGHT), comparison.workers.orders) == (first, 0)
    (remembered,) = (comparison.cache / "mistakes").rglob("add.json")
    for content in (b"{", b'{"key": 1}', remembered.read_bytes().replace(b'"marks"', b'"mark"')):
        remembered.write_bytes(content)
        assert (comparison.reasons(NOUGHT), comparison.workers.orders) == (first, asked)


def test_nothing_is_said_while_it_fails_as_delivered(comparison: Comparison) -> None:
    delivered = (comparison.course.root / comparison.exercise.path / "add.py").read_text()
    assert comparison.reasons(delivered) is None
    assert comparison.reasons(FIRST) is None


def test_what_fails_otherwise_is_no_near_miss(comparison: Comparison) -> None:
    raises = "def add(a: int, b: int) -> int:\n    raise ValueError\n"
    assert comparison.reasons(raises) == ()
    assert comparison.reasons("def add(") == ()


def test_a_comparison_can_be_cancelled(comparison: Comparison) -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled):
        comparison.reasons(TIMES, cancellation)
