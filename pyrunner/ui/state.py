"""Everything that the screen of `watch` shows, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from pyrunner.bench.report import BenchmarkReport
from pyrunner.course.model import Chapter, Course, Exercise, Hint
from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import EVERYTHING, Choice, Entry, listed
from pyrunner.ui.failure import is_long
from pyrunner.ui.one_test import ContractTest
from pyrunner.ui.subject import Failure, Part, Subject, failures
from pyrunner.verdict import CheckName, Verdict

if TYPE_CHECKING:
    from pyrunner.ui.why import Why


class Page(Enum):
    """What fills the space between the header and the footer."""

    WELCOME = auto()
    VERDICT = auto()
    LIST = auto()
    SWEEP = auto()
    COMPARISON = auto()
    WHY = auto()
    TEST = auto()
    ONLY_TEST = auto()
    HELP = auto()
    FAREWELL = auto()


class Activity(Enum):
    """What the checker is doing for the exercise on the screen."""

    IDLE = auto()
    CHECKING = auto()
    MEASURING = auto()


@dataclass(frozen=True, slots=True)
class Sweep:
    """A check of all exercises.

    Args:
        waiting: names of those still to be checked, in order.
        running: the one being checked.
        verdicts: whether each passed; None for one that this interpreter cannot judge.
        interrupted: whether it was stopped before its end.
    """

    waiting: tuple[str, ...]
    running: str | None = None
    verdicts: Mapping[str, bool | None] = field(default_factory=dict)
    interrupted: bool = False

    @property
    def finished(self) -> bool:
        return self.interrupted or not (self.waiting or self.running)


@dataclass(frozen=True, slots=True)
class WatchState:
    """What `watch` knows and shows.

    Args:
        snapshot: the newest content of the learner's files.
        parts: what the checks said last, in their order; of an older snapshot until a check has answered again.
        lingering: whether the checks take so long that what they said of an older snapshot must be marked as such.
        verdict: the whole verdict about `snapshot`, once there is one.
        hints: the hints shown so far.
        report: the last benchmark of this exercise.
        reference: the solution, once the exercise is done and it was read.
        everything: whether all failures are shown in full.
        scroll: the first line of the page that is shown.
        reveal_end: whether the end of the page, where the newest hint is, should be in sight.
        notice: one line about the last key or event.
        why: what is known of the failure shown first, once that was asked for.
        test: the failing test that was shown last, one by one.
        only: what that test said when only it was run, and of which snapshot.
        asking_reset: whether a reset waits for `y` or `n`.
        selected: the exercise under the cursor in the list; empty where none is.
        choice: which exercises the list shows.
        browsing: whether the list stands alone: no exercise was opened yet, and nothing is checked.
        behind: the page to which the help, or why, leads back.
        number: that of the exercise to which the cursor was sent by typing it; 0 where none was typed.
    """

    course: Course
    progress: Progress
    subject: Subject
    snapshot: Snapshot
    page: Page = Page.VERDICT
    activity: Activity = Activity.IDLE
    parts: tuple[Part, ...] = ()
    lingering: bool = False
    verdict: Verdict | None = None
    hints: tuple[Hint, ...] = ()
    report: BenchmarkReport | None = None
    reference: Snapshot | None = None
    sweep: Sweep | None = None
    everything: bool = False
    scroll: int = 0
    reveal_end: bool = False
    notice: str = ""
    why: "Why | None" = None
    test: ContractTest | None = None
    only: Part | None = None
    asking_reset: bool = False
    selected: str = ""
    choice: Choice = EVERYTHING
    browsing: bool = False
    behind: Page = Page.VERDICT
    number: int = 0

    @property
    def exercise(self) -> Exercise:
        return self.subject.exercise

    @property
    def searching(self) -> bool:
        """Whether letters are text to search for, and not keys."""
        return self.page is Page.LIST and self.choice.query is not None

    @property
    def listed(self) -> tuple[tuple[Chapter, Entry], ...]:
        """The exercises that the list shows, each with its chapter."""
        return listed(self.course, self.progress, self.choice, self.selected)

    @property
    def chosen(self) -> Exercise | None:
        """The exercise that a reset is about: in the list the one under the cursor, else the one that is open."""
        if self.page is not Page.LIST:
            return self.exercise
        return next((each.exercise for _, each in self.listed if each.exercise.name == self.selected), None)

    @property
    def done(self) -> bool:
        """Whether the exercise passed once since its last reset."""
        return self.progress.is_done(self.exercise.name)

    @property
    def passes(self) -> bool:
        """Whether every check passed the newest content."""
        return self.verdict is not None and self.verdict.passed

    @property
    def failures(self) -> tuple[Failure, ...]:
        return failures(self.exercise, (part.result for part in self.parts))

    @property
    def leaves_out(self) -> bool:
        """Whether there is more to mend, or to say of it, than is shown in full unless everything is."""
        return len(self.failures) > 1 or any(is_long(failure.diagnostic.message) for failure in self.failures)

    def judged(self, check: CheckName) -> Snapshot:
        """The snapshot that a check spoke of."""
        return next(part.snapshot for part in self.parts if part.result.check is check)

    @property
    def failing_tests(self) -> frozenset[str]:
        """Tests that fail when they run, and those in which the type checker finds something to mend."""
        return frozenset(failure.diagnostic.test for failure in self.failures if failure.diagnostic.test)

    @property
    def answered(self) -> frozenset[CheckName]:
        """The checks that have judged the newest snapshot."""
        return frozenset(part.result.check for part in self.parts if part.snapshot.digest == self.snapshot.digest)

    @property
    def shows_old_failure(self) -> bool:
        """Whether the failure on the screen is that of an older snapshot, and has been for a while."""
        return self.lingering and bool(self.failures) and self.failures[0].check not in self.answered

    @property
    def pending(self) -> tuple[Exercise, ...]:
        """Exercises that are not done, in the order in which they should be tried: from here to the end, then back."""
        exercises = self.course.exercises
        here = next(index for index, exercise in enumerate(exercises) if exercise.name == self.exercise.name)
        ahead = exercises[here + 1 :] + exercises[:here]
        return tuple(exercise for exercise in ahead if not self.progress.is_done(exercise.name))
