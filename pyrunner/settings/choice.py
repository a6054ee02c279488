"""A setting as it is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting, its value, and whose choice that is.

    Args:
        name: as in the file: `notify-after`, `keys.hint`.
        value: as TOML has it.
        by: `user`, `workspace`, or `default`.
        place: the file and the line; empty for a default.
        meaning: what the setting is, in a few words.
    """

    name: str
    value: str | float | list[str]
    by: str
    place: str
    meaning: str

    @property
    def text(self) -> str:
        """The value as one would type it."""
        if isinstance(self.value, list):
            return ", ".join(self.value)
        return f"{self.value:g}" if isinstance(self.value, float) else self.value
