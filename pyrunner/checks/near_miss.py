"""Whether a submission fails as a known-wrong one does."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from pyrunner.checks.fingerprint import Fingerprint, fingerprint
from pyrunner.checks.judge import Judge
from pyrunner.checks.known_mistakes import KnownMistakes
from pyrunner.checks.refusals import refusals
from pyrunner.course.content import Wrong, delivered, wrong_submissions
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Verdict

MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is known so far of the mistakes that fail in the same way.

    Args:
        reasons: why they are wrong, each as a sentence, the likest first.
        waiting: how many mistakes are still to be compared.
    """

    reasons: tuple[str, ...]
    waiting: int


class NearMisses:
    """Compares submissions with the known mistakes of a course.

    Args:
        judge: judges the known mistakes; one that is not waited for elsewhere.
        folder: where it is remembered how they fail.
    """

    def __init__(self, judge: Judge, folder: Path) -> None:
        self._course = judge.course
        self._mistakes = KnownMistakes(judge, folder)

    def compare(
        self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict, cancellation: Cancellation
    ) -> Iterator[Likeness]:
        """What is known after each comparison; nothing for what fails as the delivered file does.

        Args:
            snapshot: the learner's files.
            verdict: what was said of them; they did not pass.
            cancellation: ends it at once.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: the originals cannot be read, or the cache cannot be written.
        """
        as_delivered = delivered(self._course, exercise)
        if snapshot.digest == as_delivered.digest:
            return
        # Their heads tell what refuses them, and the audit proves that: only those can be alike that name the same.
        refused_by = refusals(verdict)
        alike = [wrong for wrong in wrong_submissions(self._course, exercise) if wrong.refused_by == refused_by]
        own = fingerprint(verdict)
        if alike and self._mistakes.fingerprint(exercise, as_delivered, cancellation).fails_like(own):
            return
        yield from self._compared(exercise, snapshot, own, alike, cancellation)

    def _compared(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        own: Fingerprint,
        wrongs: list[Wrong],
        cancellation: Cancellation,
    ) -> Iterator[Likeness]:
        found: list[tuple[int, float, str]] = []
        yield Likeness((), len(wrongs))
        for done, wrong in enumerate(wrongs, start=1):
            known = self._mistakes.fingerprint(exercise, wrong.snapshot, cancellation)
            if known.fails_like(own):
                found.append((len(known.details & own.details), _resemblance(snapshot, wrong.snapshot), wrong.reason))
            likest = sorted(found, reverse=True)[:MOST_REASONS]
            yield Likeness(tuple(reason for _, _, reason in likest), len(wrongs) - done)


def _resemblance(one: Snapshot, other: Snapshot) -> float:
    """How much of the text is the same, from 0 to 1; decides between mistakes that fail alike in all else."""
    return SequenceMatcher(a=_lines(one), b=_lines(other), autojunk=False).ratio()


def _lines(snapshot: Snapshot) -> list[bytes]:
    return [line for content in snapshot.files.values() for line in content.splitlines()]
