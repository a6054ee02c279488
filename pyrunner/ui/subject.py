"""What a verdict is about, with all that is needed to show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.style import Style
from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Outcome


@dataclass(frozen=True, slots=True)
class Subject:
    """An exercise in a learner's workspace.

    Args:
        exercise: the exercise.
        chapter: the chapter's title.
        folder: where the learner's files are, absolute.
        shown_folder: the same as one would type it in the current folder.
        contract: the content of the contract's files by name.
    """

    exercise: Exercise
    chapter: str
    folder: Path
    shown_folder: str
    contract: Mapping[str, bytes]

    def link(self, name: str, line: int | None = None, *, short: bool = False) -> Text:
        """A file's name that can be clicked; terminals of editors also understand the line."""
        shown = name if short or self.shown_folder in {"", "."} else f"{self.shown_folder}/{name}"
        text = Text(shown if line is None else f"{shown}:{line}", style="place", no_wrap=True, overflow="ellipsis")
        text.stylize(Style(link=(self.folder / name).as_uri()))
        return text

    def source(self, name: str, snapshot: Snapshot) -> bytes | None:
        """A file's content as it was judged."""
        return snapshot.files.get(name, self.contract.get(name))


@dataclass(frozen=True, slots=True)
class Part:
    """What one check said, and of which snapshot."""

    result: CheckResult
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing to mend, of one check; or why that check was skipped."""

    check: CheckName
    diagnostic: Diagnostic
    skipped: bool = False


def failures(exercise: Exercise, results: Iterable[CheckResult]) -> tuple[Failure, ...]:
    """All that is to be mended, the first thing first; what a check that was skipped says only where nothing else is.

    What does not build or parse can be neither checked nor tested. After that comes the first thing that the check says
    which the exercise is about; then what the type checker says of the learner's own lines, as that is quickly read
    and often the cause; then the others, those of the exercise's own check first.
    """
    unmet = [result for result in results if result.outcome is not Outcome.PASSED]
    judged = [result for result in unmet if result.outcome is not Outcome.SKIPPED]
    found = [
        Failure(result.check, diagnostic, result.outcome is Outcome.SKIPPED)
        for result in judged or unmet[:1]
        for diagnostic in result.diagnostics or (_silent(result),)
    ]
    found.sort(key=lambda failure: _rank(exercise, failure))
    return *found[:1], *sorted(found[1:], key=lambda failure: _rank_of_others(exercise, failure))


def _rank(exercise: Exercise, failure: Failure) -> tuple[bool, bool, bool]:
    return (
        failure.diagnostic.code != "syntax",
        failure.check is not CheckName.BUILD,
        failure.check is not exercise.teaches.check,
    )


def _rank_of_others(exercise: Exercise, failure: Failure) -> tuple[bool, bool, bool, bool]:
    unparsed, unbuilt, untaught = _rank(exercise, failure)
    own = failure.check is CheckName.TYPES and failure.diagnostic.path in exercise.files
    return unparsed, unbuilt, not own, untaught


def _silent(result: CheckResult) -> Diagnostic:
    if result.note:
        return Diagnostic(result.note)
    return Diagnostic(f"The {result.check.value} check ended as {result.outcome.value.replace('_', ' ')}")
