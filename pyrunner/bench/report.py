"""What a benchmark measured, as values."""

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
class BenchmarkReport:
    """What was measured of one exercise; `disagreements` names variants whose results differ from `python`'s."""

    exercise: str
    rows: tuple[Timing, ...]
    disagreements: tuple[str, ...] = ()
