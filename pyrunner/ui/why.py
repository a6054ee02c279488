"""Why something fails: as a known mistake does, and what its error means."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from pyrunner.explain.model import Entry
from pyrunner.ui.explanation import explanation_screen
from pyrunner.ui.failure import ENDED, TYPE_ERROR_PAGE, UNTOLD, headline, told
from pyrunner.ui.indent import indented
from pyrunner.ui.plain_text import visible
from pyrunner.ui.prose import paragraphs
from pyrunner.ui.requirement import requirement
from pyrunner.ui.subject import Failure
from pyrunner.verdict import CheckName


@dataclass(frozen=True, slots=True)
class Why:
    """What is known of a failure.

    Args:
        failure: the one that is explained.
        entry: what its code means, where that is explained.
        comparing: whether known mistakes are still being compared.
        reasons: why known mistakes are wrong that fail in the same way, the likest first; None where none was compared.
    """

    failure: Failure
    entry: Entry | None
    comparing: bool = False
    reasons: tuple[str, ...] | None = None


def why_page(why: Why) -> RenderableType:
    """The likeness first, as it speaks of the learner's own code; then the error in general."""
    pieces = [*_failure(why.failure), Text()]
    for piece in _likeness(why):
        pieces += [piece, Text()]
    pieces.append(explanation_screen(why.entry) if why.entry else Group(*_without_entry(why.failure)))
    return Group(*pieces)


def _failure(failure: Failure) -> Iterator[RenderableType]:
    yield headline(failure, whole=False)
    found = failure.diagnostic
    if found.test and found.code in ENDED:
        yield indented(Text(f"while testing: {requirement(found.test)}"))
    elif found.test and found.message:
        yield indented(Text(told(found.message, whole=False)))


def _likeness(why: Why) -> Iterator[RenderableType]:
    if why.reasons:
        first, *others = why.reasons
        pieces: list[RenderableType] = [Text("Looks like a known mistake", style="notice"), _reason(first)]
        for other in others:
            pieces += [Text("or like another", style="notice"), _reason(other)]
        yield Group(*pieces)
    if why.comparing:
        yield Text("… comparing with known mistakes", style="waiting")
    elif why.reasons == ():
        yield Text("No known mistake fails in just this way.", style="quiet")


def _reason(reason: str) -> RenderableType:
    return indented(paragraphs(visible(reason[:1].upper() + reason[1:])))


def _without_entry(failure: Failure) -> Iterator[RenderableType]:
    """What the checker said besides, and where more is to be found."""
    found = failure.diagnostic
    if found.hint:
        yield from (indented(Text(visible(found.hint))), Text())
    named = found.code and found.code not in UNTOLD
    yield Text(f"Nothing more is written about {found.code if named else 'it'}.")
    if failure.check is CheckName.TYPES and "-" in found.code:
        link = f"{TYPE_ERROR_PAGE}{found.code}"
        yield Text(link, style=Style(link=link), overflow="fold")
    yield Text("pyrunner explain  lists what is explained", style="quiet")
