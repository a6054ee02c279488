"""What differs between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
LONG_WORD = 24
"""Characters from which on a word is not marked as a whole."""
MOST_COMPARED = 250_000
"""How many pairs of words may be held against each other; where there are more, all between the same ends is marked."""

Span = tuple[int, int]
Spans = tuple[Span, ...]


@lru_cache(maxsize=256)
def marks(one: str, other: str) -> tuple[Spans, Spans]:
    """The parts of each text that the other does not have, as columns from 0."""
    tokens, others = words(one), words(other)
    start, end = _common_ends(tokens, others)
    middle, other_middle = tokens[start : len(tokens) - end], others[start : len(others) - end]
    before = len("".join(tokens[:start]))
    found: tuple[list[Span], list[Span]] = ([], [])
    for part, other_part in _differing(middle, other_middle):
        for spans, (first, last) in zip(found, _narrowed(part, other_part), strict=True):
            if first < last:
                spans.append((before + first, before + last))
    return tuple(found[0]), tuple(found[1])


def words(text: str) -> list[str]:
    """A text in words, blanks, and single other characters."""
    return TOKEN.findall(text)


Part = tuple[int, str]
"""Where a part begins, and the part."""


def _differing(tokens: Sequence[str], others: Sequence[str]) -> Iterator[tuple[Part, Part]]:
    """Parts that stand in each other's place."""
    if len(tokens) * len(others) > MOST_COMPARED:
        yield (0, "".join(tokens)), (0, "".join(others))
        return
    for kind, start, end, other_start, other_end in SequenceMatcher(None, tokens, others, autojunk=False).get_opcodes():
        if kind != "equal":
            yield (
                (len("".join(tokens[:start])), "".join(tokens[start:end])),
                (len("".join(others[:other_start])), "".join(others[other_start:other_end])),
            )


def _narrowed(part: Part, other: Part) -> tuple[Span, Span]:
    """The columns of two parts; of long ones without their same beginnings and ends."""
    (place, text), (other_place, other_text) = part, other
    start = end = 0
    if min(len(text), len(other_text)) > LONG_WORD:
        start, end = _common_ends(text, other_text)
    return (place + start, place + len(text) - end), (other_place + start, other_place + len(other_text) - end)


def _common_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How much is the same at the beginning, and of the rest at the end."""
    start = _common(one, other)
    return start, _common(one[start:][::-1], other[start:][::-1])


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    shortest = min(len(one), len(other))
    return next((index for index in range(shortest) if one[index] != other[index]), shortest)
