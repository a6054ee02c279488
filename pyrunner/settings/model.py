"""What the user may choose, and where each choice was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose, or what holds without a choice.

    Args:
        theme: the colours.
        editor: the command that starts the editor; empty leaves it to the environment.
        notifications: how the end of a long check is told.
        notify_after: from how many seconds on a check is long.
        keys: names of keys by the name of the action that they are to do.
    """

    theme: str = "palette"
    editor: str = ""
    notifications: str = "off"
    notify_after: float = 10.0
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a choice stands.

    Args:
        file: the settings file.
        line: counted from 1; None where it cannot be told.
        by: whose file it is, `user` or `workspace`.
    """

    file: Path
    line: int | None
    by: str

    @property
    def place(self) -> str:
        """As compilers write it: `FILE:LINE`."""
        return f"{self.file}:{self.line}" if self.line else str(self.file)


@dataclass(frozen=True, slots=True)
class Configured:
    """Settings, and where those that were chosen stand.

    Args:
        settings: all of them.
        origins: by the setting's name; one key of the keyboard is `keys.ACTION`.
    """

    settings: Settings = field(default_factory=Settings)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def with_value(self, name: str, value: object, origin: Origin) -> "Configured":
        """The same with one more choice, which goes before an earlier one.

        Args:
            name: as in the file: `notify-after`, `keys.hint`.
        """
        table, _, action = name.partition(".")
        field_name = table.replace("-", "_")
        chosen = {**self.settings.keys, action: value} if action else value
        settings = replace(self.settings, **{field_name: chosen})  # type: ignore[arg-type]
        return Configured(settings, {**self.origins, name: origin})
