"""What `pyrunner settings` prints."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.settings.choice import Choice
from pyrunner.ui.indent import Indented
from pyrunner.ui.plain_text import visible
from pyrunner.ui.tidy import Tidy

LONGEST_VALUE = 16


def settings_screen(choices: Sequence[Choice], file: Path, *, exists: bool) -> RenderableType:
    """Each setting, its value, what it is, and whose choice that was.

    Args:
        choices: the settings.
        file: the user's own settings file.
        exists: whether it is there.
    """
    names = max(len(choice.name) for choice in choices)
    values = min(max(len(_value(choice)) for choice in choices), LONGEST_VALUE)
    yours = Text(f"Yours: {visible(str(file))}" + ("" if exists else ", which is not there yet"), overflow="fold")
    how = Text("pyrunner settings theme dark  chooses one", style="quiet")
    return Tidy(Group(*(_choice(choice, names, values) for choice in choices), Text(), yours, how))


def keys_screen(keys: Mapping[str, Sequence[str]]) -> RenderableType:
    """What `pyrunner settings keys` prints: the keys of each action, by its name."""
    width = max(len(action) for action in keys)
    lines = [
        Indented(Text(", ".join(keys[action]), style="key"), Text(f"{action:<{width}}  ", style="strong"))
        for action in keys
    ]
    return Tidy(Group(*lines, Text(), Text("pyrunner settings keys.hint i  sets one", style="quiet")))


def _choice(choice: Choice, names: int, values: int) -> RenderableType:
    name = Text(f"{choice.name:<{names}}  ", style="strong")
    value = Text(f"{_value(choice):<{values}}  ", style="" if choice.by == "default" else "place")
    origin = f"{choice.by}, {visible(choice.place)}" if choice.place else choice.meaning
    return Indented(value.append(origin, style="quiet"), name)


def _value(choice: Choice) -> str:
    return visible(choice.text) or "not set"
