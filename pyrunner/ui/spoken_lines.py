"""Lines of text for a terminal that is to break them between words."""

from collections.abc import Iterable
from textwrap import TextWrapper


def wrapped(lines: Iterable[str], width: int) -> str:
    """Lines of which none is longer than the terminal is wide, unless a word is; blanks within a line stay."""
    wrapper = TextWrapper(
        max(width, 1), expand_tabs=False, replace_whitespace=False, break_long_words=False, break_on_hyphens=False
    )
    each = (line for text in lines for line in text.split("\n"))
    return "".join(f"{piece}\n" for line in each for piece in wrapper.wrap(line) or [""])
