"""All that can happen in `watch`; one queue takes it, one consumer handles it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyrunner.bench.report import BenchmarkReport
from pyrunner.errors import PyrunnerError
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckResult, Verdict

if TYPE_CHECKING:
    from pyrunner.checks.near_miss import Likeness


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key, by the name that `keys` knows it by."""

    key: str


@dataclass(frozen=True, slots=True)
class Saved:
    """Files of an exercise were written, or are gone."""

    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class PartChecked:
    """One check of a job has answered."""

    ticket: int
    result: CheckResult


@dataclass(frozen=True, slots=True)
class Checked:
    """All checks of a job have answered."""

    ticket: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class OneRan:
    """One test has run, and no other."""

    ticket: int
    result: CheckResult


@dataclass(frozen=True, slots=True)
class Measured:
    """A benchmark has ended."""

    ticket: int
    report: BenchmarkReport


@dataclass(frozen=True, slots=True)
class Compared:
    """More is known of the mistakes that fail as what was judged does; None when that is all."""

    ticket: int
    likeness: "Likeness | None"


@dataclass(frozen=True, slots=True)
class JobFailed:
    """A job could not be done, for a reason that the user can mend."""

    ticket: int
    error: PyrunnerError


@dataclass(frozen=True, slots=True)
class Resized:
    """The terminal has another size, or lost what was on it."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """The user wants the shell back for a while."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The program was asked to end, by this signal."""

    signal: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that the user should know, in one line."""

    message: str


@dataclass(frozen=True, slots=True)
class Crashed:
    """A thread ended by an error that nobody expected."""

    error: BaseException


Event = (
    KeyPressed
    | Saved
    | PartChecked
    | Checked
    | OneRan
    | Measured
    | Compared
    | JobFailed
    | Resized
    | Suspended
    | Stopped
    | Noticed
    | Crashed
)
Post = Callable[[Event], None]
