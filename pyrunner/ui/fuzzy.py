"""Finding a text by some of its letters, in their order.

The method is that of fzf's first algorithm (FuzzyMatchV1 in
https://github.com/junegunn/fzf/blob/master/src/algo/algo.go): going forwards finds where the first occurrence ends,
going back from there finds the shortest one that ends there. Letters side by side are looked for before that.

A library for likeness, such as rapidfuzz, answers another question: how many letters differ, not which were meant.
"""

import re
from dataclasses import dataclass, field

WORD_BEGINS = re.compile(r"(?<![^\W_])[^\W_]")


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Where the letters are; the least of several matches is the best.

    Args:
        skipped: how many other letters stand between them.
        within: whether they begin within a word.
        start: the position of the first.
        length: of the text.
        positions: of all letters.
    """

    skipped: int
    within: bool
    start: int
    length: int
    positions: tuple[int, ...] = field(compare=False)


def match_words(words: str, text: str) -> Match | None:
    """Find words, or the beginning of one, as they stand in a text."""
    together = match_together(words, text)
    return None if together is None or together.within else together


def match_together(letters: str, text: str) -> Match | None:
    """Find letters side by side, at the beginning of a word where they stand at one; upper case is as lower case."""
    wanted, there = _folded(letters), _folded(text)
    if not wanted or wanted not in there:
        return None
    starts = [start for start in range(len(there)) if there.startswith(wanted, start)]
    matches = [_match(there, tuple(range(start, start + len(wanted)))) for start in starts]
    return min(matches)


def match_scattered(letters: str, text: str) -> Match | None:
    """Find letters in their order, side by side where they stand so."""
    together = match_together(letters, text)
    if together or not letters:
        return together
    wanted, there = _folded(letters), _folded(text)
    forwards = _positions(wanted, there)
    if forwards is None:
        return None
    part = there[: forwards[-1] + 1]
    backwards = _positions(wanted[::-1], part[::-1]) or ()
    return _match(there, tuple(len(part) - 1 - position for position in reversed(backwards)))


def _positions(letters: str, text: str) -> tuple[int, ...] | None:
    """The first place of each letter behind the one before it."""
    positions: list[int] = []
    for letter in letters:
        position = text.find(letter, positions[-1] + 1 if positions else 0)
        if position < 0:
            return None
        positions.append(position)
    return tuple(positions)


def _match(text: str, positions: tuple[int, ...]) -> Match:
    start = positions[0]
    skipped = positions[-1] - start + 1 - len(positions)
    return Match(skipped, not WORD_BEGINS.match(text, start), start, len(text), positions)


def _folded(text: str) -> str:
    """In lower case, each letter in its place: some have two in lower case."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
