"""Why something fails, in words alone: as a known mistake does, and what its error means."""

from collections.abc import Iterator

from pyrunner.explain.model import Entry
from pyrunner.ui.explanation import KINDS
from pyrunner.ui.failure import TYPE_ERROR_PAGE, UNTOLD
from pyrunner.ui.plain_text import visible
from pyrunner.ui.spoken_prose import spoken_prose
from pyrunner.ui.spoken_verdict import spoken_message, spoken_title
from pyrunner.ui.subject import Failure
from pyrunner.ui.why import Why
from pyrunner.verdict import CheckName


def why_news(before: Why | None, after: Why) -> list[str]:
    """What is new of a failure that is explained.

    The likeness comes before the explanation, as it speaks of the learner's own code: both wait for the comparison.

    Args:
        before: what was told last; None where nothing was.
        after: what is known now.
    """
    is_other = _is_other(before, after)
    lines = [f"Why: {spoken_title(after.failure)}", *spoken_message(after.failure, whole=False)] if is_other else []
    if after.comparing:
        return [*lines, "Comparing with known mistakes."] if is_other else lines
    if is_explained(before, after):
        lines += [*_likeness(after), *(_explanation(after.entry) if after.entry else _without_entry(after.failure))]
    return lines


def is_explained(before: Why | None, after: Why) -> bool:
    """Whether everything is known of a failure, and was not before."""
    return not after.comparing and (before is None or before.comparing or _is_other(before, after))


def _is_other(before: Why | None, after: Why) -> bool:
    return before is None or before.failure != after.failure


def _likeness(why: Why) -> Iterator[str]:
    if why.reasons == ():
        yield "No known mistake fails in just this way."
    for number, reason in enumerate(why.reasons or ()):
        first, *others = spoken_prose(reason[:1].upper() + reason[1:])
        yield f"{'Or like another' if number else 'Looks like a known mistake'}: {first}"
        yield from others


def _explanation(entry: Entry) -> Iterator[str]:
    yield f"{entry.code}, {KINDS[entry.kind]}: {' '.join(spoken_prose(entry.summary))}."
    yield from spoken_prose(entry.meaning)
    yield "How it is mended:"
    yield from spoken_prose(entry.mending)
    yield from ["Broken:", *_source(entry.broken), "Mended:", *_source(entry.mended)]
    yield entry.link


def _source(text: str) -> list[str]:
    return [visible(line) for line in text.splitlines() if line.strip()]


def _without_entry(failure: Failure) -> Iterator[str]:
    found = failure.diagnostic
    if found.hint:
        yield visible(found.hint)
    named = found.code and found.code not in UNTOLD
    yield f"Nothing more is written about {found.code if named else 'it'}."
    if failure.check is CheckName.TYPES and "-" in found.code:
        yield f"{TYPE_ERROR_PAGE}{found.code}"
    yield "The command `pyrunner explain` lists what is explained."
