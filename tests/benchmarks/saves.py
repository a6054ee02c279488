"""Save to verdict: the same saves for every contender, in turn."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.contender import Contender, running, start_do_it_yourself, start_pyrunner, start_tuned
from tests.benchmarks.places import write_workspace
from tests.benchmarks.rest import wait_for_rest
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.subject import Content, Subject, schedule
from tests.benchmarks.truth import Truth

PART = "save"
FIRST, BOTH, PASS = "first failing verdict", "both failing verdicts", "confirmed pass"
VERDICT_SECONDS = 30.0
LATER_SECONDS = 0.15
"""Whatever corrects a verdict must have come by then."""

PAUSE_SECONDS = (0.9, 1.3)
"""Between two saves: longer than a second, so that mypy sees that a file of the same size has changed."""

WARMING = 100_000
MEASURED = 200_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """One save and what became of it.

    Args:
        contender: who judged.
        content: what was saved.
        first: seconds until one check had answered.
        whole: seconds until all had.
        complaint: what was wrong with the verdict, in words; empty if nothing was.
    """

    contender: str
    content: Content
    first: float
    whole: float
    complaint: str = ""


def measure_saves(
    folder: Path, subjects: Sequence[Subject], saves: int, seed: int, advance: Callable[[], None]
) -> Outcome:
    """Measure all contenders with some exercises.

    Args:
        folder: for everything that is written.
        saves: how many failing ones for each exercise and contender; after each fifth a passing one is saved.
        seed: for the pauses between saves.
        advance: called after each save that all contenders have judged.
    """
    workspace = write_workspace(folder, subjects)
    outcome = Outcome(())
    for subject in subjects:
        truth = Truth(folder / f"truth-{subject.name}", subject)
        contents = schedule(subject, saves, MEASURED)
        for content in contents:
            truth.about(content)
        with ExitStack() as stack:
            starts = (
                partial(start_pyrunner, workspace, subject),
                partial(start_do_it_yourself, folder, subject),
                partial(start_tuned, folder, subject),
            )
            contenders = [stack.enter_context(running(start)) for start in starts]
            verdicts = list(save_in_turn(contenders, subject, contents, truth, random.Random(seed), advance))
        outcome += summarised(subject, verdicts)
    return outcome


def save_in_turn(
    contenders: Sequence[Contender],
    subject: Subject,
    contents: Sequence[Content],
    truth: Truth,
    randomness: random.Random,
    advance: Callable[[], None],
) -> Iterator[Verdict]:
    """Save each content for one contender after the other, after some saves that are not measured."""
    for content in schedule(subject, 2, WARMING):
        for contender in contenders:
            pause(contenders, randomness)
            save(contender, content)
    for content in contents:
        for contender in contenders:
            pause(contenders, randomness)
            yield checked(contender, save(contender, content), truth)
        advance()


def pause(contenders: Sequence[Contender], randomness: random.Random) -> None:
    """Let everything come to rest that one save has caused."""
    for contender in contenders:
        contender.terminal.settle(0.0)
    settle = contenders[0].terminal.settle
    settle(randomness.uniform(*PAUSE_SECONDS))
    wait_for_rest(settle)


def save(contender: Contender, content: Content) -> Verdict:
    """Save a content and wait for its verdict."""
    if contender.adds:
        contender.terminal.clear()
    start = time.perf_counter()
    contender.file.write_text(content.text, encoding="utf-8")
    moments = [contender.terminal.wait(stage, VERDICT_SECONDS) for stage in stages(contender, content)]
    if moments[-1] is None:
        complaint = f"no verdict within {VERDICT_SECONDS:.0f} s:\n{contender.terminal.shown}"
        return Verdict(contender.name, content, VERDICT_SECONDS, VERDICT_SECONDS, complaint)
    first = moments[0] or moments[-1]
    return Verdict(contender.name, content, first - start, moments[-1] - start)


def stages(contender: Contender, content: Content) -> list[Callable[[str], bool]]:
    """What is to be seen on the way to a verdict."""
    if content.passing:
        return [lambda _: contender.shows_passed()]
    return [
        lambda _: contender.shows_types(content) or contender.shows_tests(content),
        lambda _: contender.shows_types(content) and contender.shows_tests(content),
    ]


def checked(contender: Contender, verdict: Verdict, truth: Truth) -> Verdict:
    """The same verdict, with a complaint where fresh runs say otherwise."""
    if verdict.complaint:
        return verdict
    expected = truth.about(verdict.content)
    contender.terminal.wait(lambda _: contender.judgement().complete, VERDICT_SECONDS)
    contender.terminal.settle(LATER_SECONDS)
    said = contender.judgement()
    if said == expected:
        return verdict
    complaint = f"{contender.name} says {said}, and fresh runs say {expected}:\n{contender.terminal.shown}"
    return Verdict(contender.name, verdict.content, verdict.first, verdict.whole, complaint)


def summarised(subject: Subject, verdicts: Sequence[Verdict]) -> Outcome:
    """The verdicts of one exercise as series, one for each contender and quantity."""
    names = dict.fromkeys(verdict.contender for verdict in verdicts)
    series = []
    for name in names:
        own = [verdict for verdict in verdicts if verdict.contender == name and not verdict.complaint]
        failing = [verdict for verdict in own if not verdict.content.passing]
        passing = [verdict for verdict in own if verdict.content.passing]
        for quantity, values in (
            (FIRST, [verdict.first for verdict in failing]),
            (BOTH, [verdict.whole for verdict in failing]),
            (PASS, [verdict.whole for verdict in passing]),
        ):
            if values:
                series.append(Series(PART, subject.kind, quantity, name, tuple(values)))
    wrong = tuple(
        f"{subject.name} {verdict.content.revision}: {verdict.complaint}" for verdict in verdicts if verdict.complaint
    )
    return Outcome(tuple(series), len(verdicts), wrong)
