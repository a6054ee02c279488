"""What a screen of `pyrunner watch` says."""

import re
from dataclasses import dataclass

from tests.benchmarks.drafts import Draft, Sort
from tests.benchmarks.truth import Judgement

HEADER = re.compile(r"^Measured / (\w+)  ", re.MULTILINE)
STATUS = re.compile(
    r"^(?P<types>[✓✗…-] types[a-z\d ]*?)  (?P<tests>[✓✗…-] tests[a-z\d ]*?)(?P<time>  \d+ ms|  \d+\.\d s)?$",
    re.MULTILINE,
)
FOUND = re.compile(r"✗ \w+ (\d+)")
UNCOLLECTED = ("✗ tests", "✗ tests could not run")
PASSES = re.compile(r"^✓ \w+ passes", re.MULTILINE)
PRINTED = re.compile(r"\bedition (\d+)")
IN_SOURCE = re.compile(r'"edition", (\d+)')
MISSING = re.compile(r"\bmissing(\d+)")


@dataclass(frozen=True, slots=True)
class Shown:
    """What can be read off the screen.

    Args:
        exercise: the name of the one that is open.
        judgement: what the checks say that have spoken.
        final: whether all have, of the newest content that was noticed: only then is told how long it took.
        passes: whether it says that the exercise passes.
        ran: the numbers of the drafts that were run.
        named: the numbers of the drafts in which the type checker found something.
        quoted: the numbers of the drafts from which a line is shown.
        screen: all of it, for people.
    """

    exercise: str
    judgement: Judgement
    final: bool
    passes: bool
    ran: frozenset[int]
    named: frozenset[int]
    quoted: frozenset[int]
    screen: str

    def is_verdict_on(self, exercise: str, draft: Draft) -> bool:
        """Whether this is the whole verdict on the newest content of an exercise."""
        seen = self.quoted if draft.sort is Sort.BROKEN else self.ran
        return self.final and self.exercise == exercise and draft.number in seen

    def complaint(self, draft: Draft, expected: Judgement) -> str:
        """What is wrong with a whole verdict, in words; empty if nothing is."""
        if self.judgement != expected:
            return f"says {self.judgement}, and fresh runs say {expected}"
        if self.passes != (expected == Judgement(0, 0)):
            return f"says that it {'passes' if self.passes else 'does not pass'}, and fresh runs say {expected}"
        if others := (self.ran | self.named | self.quoted) - {draft.number}:
            return f"shows something of {sorted(others)}"
        if expected.type_errors and draft.sort is not Sort.BROKEN and not self.named:
            return "shows type errors of another content"
        return ""


def read_screen(screen: str) -> Shown:
    """Read the lines of a screen."""
    header, status = HEADER.search(screen), STATUS.search(screen)
    return Shown(
        exercise=header[1] if header else "",
        judgement=_judgement(status["types"], status["tests"]) if status else Judgement(None, None),
        final=status is not None and status["time"] is not None,
        passes=PASSES.search(screen) is not None,
        ran=_numbers(PRINTED, screen),
        named=_numbers(MISSING, screen),
        quoted=_numbers(IN_SOURCE, screen),
        screen=screen,
    )


def _judgement(types: str, tests: str) -> Judgement:
    if tests in UNCOLLECTED:
        return Judgement(_count(types), 0, collected=False)
    return Judgement(_count(types), _count(tests))


def _count(said: str) -> int | None:
    """How many things a check has found; None where it has not said."""
    if found := FOUND.match(said):
        return int(found[1])
    return 0 if said.startswith("✓") else None


def _numbers(pattern: re.Pattern[str], screen: str) -> frozenset[int]:
    return frozenset(map(int, pattern.findall(screen)))
