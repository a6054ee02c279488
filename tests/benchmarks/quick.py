"""Quick saves: whether a verdict is ever stale, however fast and in whatever way files change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

from tests.benchmarks.drafts import pools
from tests.benchmarks.environment import plain_environment
from tests.benchmarks.imported import Module, installed_modules
from tests.benchmarks.places import write_workspace
from tests.benchmarks.plan import Kind, Planner
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.steps import Step
from tests.benchmarks.subject import Subject
from tests.benchmarks.truth import Judgement, Truth
from tests.benchmarks.user import Finding, User, at_work

PART = "quick"
SAVED, OPENED = "save to final verdict", "opening to final verdict"
CONTENDER = "pyrunner"
ALL = "all exercises"
MIX = {
    Kind.EDIT: 6,
    Kind.TO_AND_FRO: 4,
    Kind.HASTE: 6,
    Kind.IMPORT: 3,
    Kind.ELSEWHERE: 2,
    Kind.TURN: 4,
    Kind.AGAIN: 2,
}
REMEMBERED = 5
"""So many steps before a wrong verdict are told with it."""


def measure_quick(
    folder: Path, subjects: Sequence[Subject], number: int, seed: int, advance: Callable[[], None]
) -> Outcome:
    """Save in all ways that have made checkers give stale verdicts, and hold each verdict against fresh runs.

    Args:
        folder: for everything that is written.
        subjects: the exercises.
        number: of verdicts.
        seed: for what is done, and how fast.
        advance: called after each verdict.
    """
    modules = installed_modules()
    planner = Planner(pools(subjects, modules), Random(seed))
    saved, steps = planner.saved, list(islice(planner.steps(MIX), number))
    expected = truth_about(steps, folder / "quick-truth", subjects, modules)
    with at_work(write_workspace(folder / "quick", subjects), saved, plain_environment()) as user:
        findings = list(carried_out(user, steps, expected, advance))
    return outcome(PART, findings, seed)


def truth_about(
    steps: Sequence[Step], folder: Path, subjects: Sequence[Subject], modules: Sequence[Module]
) -> dict[int, Judgement]:
    """What fresh runs say of all that is to be judged, by its number."""
    lines = {f"import {module.name}\n" for module in modules}
    imports = "".join(sorted(line for line in lines if any(line in step.draft.content.text for step in steps)))
    truths = {
        subject.name: Truth(folder / subject.name, replace(subject, imports=subject.imports + imports))
        for subject in subjects
    }
    return {step.draft.number: truths[step.exercise].about(step.draft.content) for step in steps}


def carried_out(
    user: User, steps: Sequence[Step], expected: Mapping[int, Judgement], advance: Callable[[], None]
) -> Iterator[Finding]:
    """Do one step after the other, until the end of them or of `watch`."""
    for step in steps:
        yield user.do(step, expected[step.draft.number])
        if user.terminal.ended:
            return
        advance()


def outcome(part: str, findings: Sequence[Finding], seed: int) -> Outcome:
    """What was found, as it is reported."""
    wrong = told(part, findings, [finding.complaint for finding in findings], seed)
    corrected = told(part, findings, [finding.corrected for finding in findings], seed)
    return Outcome(tuple(times(part, findings)), len(findings), tuple(wrong), tuple(corrected))


def times(part: str, findings: Sequence[Finding]) -> Iterator[Series]:
    """How long verdicts took after a save, and after another exercise was opened."""
    right = [finding for finding in findings if not finding.complaint]
    timed = [(finding.step.opens, finding.seconds) for finding in right if finding.seconds is not None]
    for quantity, values in (
        (SAVED, [seconds for opens, seconds in timed if not opens]),
        (OPENED, [seconds for opens, seconds in timed if opens]),
    ):
        if values:
            yield Series(part, ALL, quantity, CONTENDER, tuple(values))


def told(part: str, findings: Sequence[Finding], words: Sequence[str], seed: int) -> Iterator[str]:
    """Each complaint about a step, with what was done before, and the screen.

    Args:
        words: the complaint about each finding, empty where there is none; its first line is the reason.
    """
    for number, complaint in enumerate(words):
        if complaint:
            reason, screen = complaint.split("\n", 1)
            before = [str(each.step) for each in findings[max(number - REMEMBERED, 0) : number]]
            head = f"{part}: step {number + 1} with seed {seed}: {findings[number].step}: {reason}"
            yield "\n".join([head, "before it:", *before, "the screen:", screen])
