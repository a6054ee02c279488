"""What a benchmark measured, as values."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """One variant at one size.

    Args:
        variant: `python`, `numpy`, `yours`, `reference` and so on.
        size: the argument of the support file's `arguments`.
        best: the fastest round, in seconds.
        median: the middle round, in seconds.
        speedup: how many times faster than the variant `python` at this size, by the fastest rounds.
    """

    variant: str
    size: int
    best: float
    median: float
    speedup: float


@dataclass(frozen=True, slots=True)
class Omission:
    """A variant that could not be measured, from some size on.

    Args:
        variant: its label.
        reason: what happened, as the end of a sentence that begins with the variant: `raised IndexError: …`.
        code: `timeout`, `crash`, `build`, `disagrees`, or the class name of the exception.
        path: the learner's file in which it happened; empty when that is unknown.
        line: counted from 1.
    """

    variant: str
    reason: str
    code: str
    path: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class BenchmarkReport:
    """What was measured of one exercise.

    Args:
        exercise: its name.
        rows: by size, then by variant in the order in which they are declared.
        disagreements: variants whose results differ from `python`'s.
        omissions: variants that could not be measured, and why; those that disagree among them.
    """

    exercise: str
    rows: tuple[Timing, ...]
    disagreements: tuple[str, ...] = ()
    omissions: tuple[Omission, ...] = ()


def speedup_text(speedup: float) -> str:
    """A speed-up for people, never rounded up, so that what falls short of 6x is not shown as 6x: `2.3x`, `24x`."""
    if speedup < 10:
        return f"{math.floor(speedup * 10 + 1e-9) / 10:g}x"
    return f"{math.floor(speedup + 1e-9):,}x"


def seconds_text(seconds: float) -> str:
    """A time for people, in three digits: `348 ms`, `11.8 ms`, `67.9 µs`."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= 0.9995 * size:
            return f"{_three_digits(seconds / size)} {unit}"
    return f"{_three_digits(seconds / 1e-9)} ns"


def _three_digits(number: float) -> str:
    decimals = 2 if number < 9.995 else 1 if number < 99.95 else 0
    return f"{number:,.{decimals}f}"
