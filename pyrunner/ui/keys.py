"""Keys as they are told to the user."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text


@dataclass(frozen=True, slots=True)
class KeyLabel:
    """A key that works at this moment.

    Args:
        key: as it is written on the keyboard.
        title: what it does, in a word or two.
        meaning: the same as a sentence, for the help.
        leading: whether it is the one to press now.
        always: whether it is shown however little space there is.
    """

    key: str
    title: str
    meaning: str = ""
    leading: bool = False
    always: bool = False


def footer(keys: Sequence[KeyLabel], width: int) -> Text:
    """As many keys as fit in one line: first those that are always shown, then by order."""
    chosen = [key for key in keys if key.always]
    for key in sorted((key for key in keys if not key.always), key=lambda key: not key.leading):
        if _width([*chosen, key]) > width:
            break
        chosen.append(key)
    shown = [key for key in keys if key in chosen]
    text = Text("  ", no_wrap=True, overflow="crop").join(_label(key) for key in shown)
    text.truncate(width, overflow="crop")
    return text


def _width(keys: Sequence[KeyLabel]) -> int:
    return sum(len(key.key) + len(key.title) + 1 for key in keys) + 2 * (len(keys) - 1)


def _label(key: KeyLabel) -> Text:
    return Text.assemble((key.key, "key"), " ", (key.title, "strong" if key.leading else ""))
