"""The settings that there are, and what each may be."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

THEMES = ("palette", "dark", "light", "colour-blind", "plain")
NOTIFICATIONS = ("off", "bell", "desktop")
KEYS = "keys"
"""The table of keys by action; which actions there are, it does not say."""

Read = Callable[[object], object]
"""Gives the value for one of TOML's; raises WrongValue where there is none."""


class WrongValue(ValueError):
    """A value that a setting cannot have.

    Args:
        allowed: what it may be instead, in words.
        choices: the same, where it is one of a few.
    """

    def __init__(self, allowed: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(allowed)
        self.allowed = allowed
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Known:
    """A setting.

    Args:
        read: gives its value.
        meaning: what it is, in a few words.
    """

    read: Read
    meaning: str


def read_keys(value: object) -> tuple[str, ...]:
    """The keys of one action: one, or a list of them."""
    keys = [value] if isinstance(value, str) else value
    if not (isinstance(keys, list) and keys and all(isinstance(key, str) and key for key in keys)):
        raise WrongValue('it is a key, as in "i", or a list of keys, as in ["i", "page up"]')
    return tuple(keys)


def _one_of(choices: tuple[str, ...]) -> Read:
    def read(value: object) -> str:
        if value not in choices:
            raise WrongValue(f"allowed: {', '.join(choices)}", choices)
        return str(value)

    return read


def _command(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValue('it is a command, as in "code --wait"')
    return value


def _seconds(value: object) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (is_number and 0 <= value < math.inf):  # type: ignore[operator]
        raise WrongValue("it is a number of seconds, 0 or more")
    return float(value)  # type: ignore[arg-type]


KNOWN: Mapping[str, Known] = {
    "theme": Known(_one_of(THEMES), ", ".join(THEMES)),
    "editor": Known(_command, "a command; else $VISUAL, $EDITOR"),
    "notifications": Known(_one_of(NOTIFICATIONS), "when a long check ends: off, bell, desktop"),
    "notify-after": Known(_seconds, "seconds that make a check long"),
}
