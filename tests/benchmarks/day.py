"""A long day: whether `watch` stays as small as it was in the morning, and leaves nothing behind in the evening."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from pyrunner.workspace.model import Workspace
from tests.benchmarks.drafts import Draft, pools
from tests.benchmarks.environment import plain_environment
from tests.benchmarks.memory import PROC, SETTLING_SECONDS, proportional_size, tree
from tests.benchmarks.places import write_workspace
from tests.benchmarks.plan import Kind, Planner
from tests.benchmarks.quick import ALL, carried_out, outcome, truth_about
from tests.benchmarks.remains import folders, processes_left
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.steps import Step
from tests.benchmarks.subject import Subject
from tests.benchmarks.truth import Judgement
from tests.benchmarks.user import Finding, User, at_work

PART = "day"
OWN, WHOLE = "memory of watch itself", "memory of everything"
CONTENDER, EARLY, LATE = "watch", "second quarter", "last quarter"
SAMPLES = 20
MIX = {Kind.EDIT: 60, Kind.VISIT: 1}
ENDING_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a day is spent.

    Args:
        workspace: with the exercises.
        temporary: where `watch` is told to put temporary files, and nobody else does.
    """

    workspace: Workspace
    temporary: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**plain_environment(), "TMPDIR": str(self.temporary)}

    def folders(self) -> set[Path]:
        return folders((self.workspace.root, self.temporary))


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes in memory, those that processes share divided among them.

    Args:
        own: of `watch` itself.
        whole: of all its processes.
    """

    own: float
    whole: float


@dataclass(frozen=True, slots=True)
class Spent:
    """What was found between the start of `watch` and its end.

    Args:
        findings: of the steps.
        sizes: after each part of them.
        trouble: what was wrong with how it ended, in words; empty if nothing was.
    """

    findings: Sequence[Finding]
    sizes: Sequence[Size]
    trouble: str


def measure_day(
    folder: Path, subjects: Sequence[Subject], number: int, seed: int, advance: Callable[[], None]
) -> Outcome:
    """Save as fast as verdicts come, and look at the memory now and then; nothing where there is no /proc.

    Nothing new is imported, so that every folder that lasts is there after the first round.

    Args:
        folder: for everything that is written.
        subjects: the exercises; the first is the one that is worked at.
        number: of verdicts, at least as many as there are samples of the memory.
        seed: for what is done.
        advance: called after each verdict.
    """
    if not (PROC / "self" / "smaps_rollup").exists():
        return Outcome(())
    planner = Planner(pools(subjects, ()), Random(seed))
    saved, first_round = planner.saved, list(planner.round())
    saved_then, steps = planner.saved, list(islice(planner.steps(MIX), number))
    expected = truth_about([*first_round, *steps], folder / "day-truth", subjects, ())
    place = Place(write_workspace(folder / "day", subjects), folder / "day-temporary")
    place.temporary.mkdir()
    # Some of what lasts is only made when a workspace is opened again.
    spend(place, saved, [], expected, lambda: None)
    before = spend(place, saved, [first_round], expected, lambda: None)
    lasting = place.folders()
    day = spend(place, saved_then, list(parts_of(steps, SAMPLES)), expected, advance)
    left = (*filter(None, (before.trouble, day.trouble)), *remains(place, lasting))
    found = outcome(PART, [*before.findings, *day.findings], seed)
    return found + Outcome(tuple(memory(day.sizes)), wrong=left)


def spend(
    place: Place,
    saved: Mapping[str, Draft],
    parts: Sequence[Sequence[Step]],
    expected: Mapping[int, Judgement],
    advance: Callable[[], None],
) -> Spent:
    """Start `watch`, do all steps, and leave it."""
    findings: list[Finding] = []
    sizes: list[Size] = []
    with at_work(place.workspace, saved, place.environment, later=0.0) as user:
        for steps in parts:
            findings += carried_out(user, steps, expected, advance)
            if user.terminal.ended:
                return Spent(findings, sizes, "")
            sizes.append(size(user))
        return Spent(findings, sizes, leave(user))


def parts_of(steps: Sequence[Step], number: int) -> Iterator[Sequence[Step]]:
    """The steps in so many parts of about the same length."""
    for part in range(number):
        yield steps[part * len(steps) // number : (part + 1) * len(steps) // number]


def size(user: User) -> Size:
    """What all processes have in memory, once everything has come to rest."""
    user.terminal.settle(SETTLING_SECONDS)
    sizes = {process: float(proportional_size(process)) for process in tree(user.terminal.pid)}
    return Size(sizes[user.terminal.pid], sum(sizes.values()))


def memory(sizes: Sequence[Size]) -> Iterator[Series]:
    """The sizes of the whole day, and of two quarters of it to compare."""
    quarter = len(sizes) // 4
    for contender, some in (
        (CONTENDER, sizes),
        (EARLY, sizes[quarter : 2 * quarter]),
        (LATE, sizes[3 * quarter :]),
    ):
        if some:
            yield Series(PART, ALL, OWN, contender, tuple(each.own for each in some), unit="B")
            yield Series(PART, ALL, WHOLE, contender, tuple(each.whole for each in some), unit="B")


def leave(user: User) -> str:
    """Leave `watch`; what is wrong with how it ends, in words, or nothing."""
    user.terminal.press("q")
    ended = user.terminal.wait_for_end(ENDING_SECONDS) is not None
    return "" if ended else f"{PART}: watch does not end:\n{user.terminal.shown}"


def remains(place: Place, lasting: set[Path]) -> Iterator[str]:
    """What is left of a `watch` that has ended, in words.

    Args:
        lasting: the folders that were there before it was started.
    """
    if left := processes_left(place.temporary):
        yield f"{PART}: {len(left)} processes are left: {sorted(left)}"
    if new := place.folders() - lasting:
        yield f"{PART}: {len(new)} folders are left: {', '.join(map(str, sorted(new)))}"
