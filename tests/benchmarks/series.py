"""What was measured: values side by side, and what follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True, slots=True)
class Series:
    """Measurements of one thing.

    Args:
        part: of the benchmark.
        subject: what it was measured with.
        quantity: what was measured.
        contender: whose it is.
        values: in seconds, or in bytes.
        unit: `s` or `B`.
    """

    part: str
    subject: str
    quantity: str
    contender: str
    values: tuple[float, ...]
    unit: str = "s"

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def best(self) -> float:
        """The least; what is left of a value when nothing disturbs it."""
        return min(self.values)

    @property
    def p95(self) -> float:
        """The value that 95 of 100 do not exceed."""
        return sorted(self.values)[ceil(len(self.values) * 0.95) - 1]


@dataclass(frozen=True, slots=True)
class Goal:
    """How two contenders should compare.

    Args:
        part: of the benchmark.
        quantity: what is compared.
        slow: the contender whose median is divided.
        fast: the contender by whose median it is divided.
        factor: what should come out.
        at_most: whether the factor is a limit from above.
    """

    part: str
    quantity: str
    slow: str
    fast: str
    factor: float
    at_most: bool = False


@dataclass(frozen=True, slots=True)
class Ratio:
    """How two contenders did compare, with one subject."""

    goal: Goal
    subject: str
    value: float

    @property
    def met(self) -> bool:
        return self.value <= self.goal.factor if self.goal.at_most else self.value >= self.goal.factor


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one part of the benchmark found.

    Args:
        series: what was measured.
        judged: how many verdicts were held against fresh runs.
        wrong: what was said that was not true, or not said at all, in words.
        corrected: what was said that was not true, but for a moment, in words.
    """

    series: tuple[Series, ...]
    judged: int = 0
    wrong: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.series + other.series,
            self.judged + other.judged,
            self.wrong + other.wrong,
            self.corrected + other.corrected,
        )


def ratios(series: Iterable[Series], goals: Iterable[Goal]) -> tuple[Ratio, ...]:
    """Hold what was measured against the goals, for each subject of which both sides were measured."""
    medians = {(each.part, each.quantity, each.contender, each.subject): each.median for each in series if each.values}
    subjects = dict.fromkeys(subject for _, _, _, subject in medians)
    found = []
    for goal in goals:
        for subject in subjects:
            slow = medians.get((goal.part, goal.quantity, goal.slow, subject))
            fast = medians.get((goal.part, goal.quantity, goal.fast, subject))
            if slow is not None and fast is not None:
                found.append(Ratio(goal, subject, slow / fast))
    return tuple(found)
