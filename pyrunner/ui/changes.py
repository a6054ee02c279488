"""Two texts, line by line: which lines are the same, which belong together, and what differs within them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from pyrunner.ui.marks import Spans, marks, words

ALIKE = 0.5
"""How much of two lines must be the same for the one to be the other, changed."""
MOST_COMPARED = 1_600
"""How many lines may be held against each other; where there are more, they stand beside each other as they come."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one text.

    Args:
        text: the line.
        marked: what the line that belongs to it does not have, as columns from 0.
    """

    text: str
    marked: Spans = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that stand beside each other; None where one text has nothing to show."""

    before: Line | None
    after: Line | None
    same: bool = False


@lru_cache(maxsize=8)
def rows(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[Row, ...]:
    """Both texts from their first line to their last."""
    return tuple(row for block in _blocks(before, after) for row in block)


def _blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[list[Row]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        old, new = before[start:end], after[other_start:other_end]
        if kind == "equal":
            yield [Row(Line(line), Line(other), same=True) for line, other in zip(old, new, strict=True)]
        else:
            yield list(_replaced(old, new))


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    """Lines that are the same but for a part beside each other, and those between them as they come."""
    position = other = 0
    for pair, other_pair in [*_pairs(old, new), (len(old), len(new))]:
        yield from _beside(old[position:pair], new[other:other_pair])
        if pair < len(old):
            yield _marked(old[pair], new[other_pair])
        position, other = pair + 1, other_pair + 1


def _beside(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    for index in range(max(len(old), len(new))):
        yield Row(
            Line(old[index]) if index < len(old) else None,
            Line(new[index]) if index < len(new) else None,
        )


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that belong together, chosen so that as much as possible is the same; both in order."""
    if len(old) * len(new) > MOST_COMPARED:
        return []
    alike = [[_likeness(line, other) for other in new] for line in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    pairs = []
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(line: str, other: str) -> float:
    """How much of both lines is the same, from 0 to 1; 0 where it is too little to pair them."""
    if not (line.strip() and other.strip()):
        return 0.0
    ratio = SequenceMatcher(None, words(line.strip()), words(other.strip()), autojunk=False).ratio()
    return ratio if ratio >= ALIKE else 0.0


def _marked(line: str, other: str) -> Row:
    spans, other_spans = marks(line, other)
    return Row(Line(line, _seen(line, spans)), Line(other, _seen(other, other_spans)))


def _seen(line: str, spans: Spans) -> Spans:
    """Without blanks, of which a line that is set in has more than another."""
    return tuple((start, end) for start, end in spans if line[start:end].strip())
