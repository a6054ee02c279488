"""Read the settings: the user's file, then the workspace's, which wins.

Without pydantic, whose import takes longer than a short command.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.settings.known import KEYS, KNOWN, WrongValue, read_keys
from pyrunner.settings.model import Configured, Origin
from pyrunner.settings.place import NAMED, content, user_file, workspace_file


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A file with settings, as it was read.

    Args:
        path: where it is.
        by: whose it is, `user` or `workspace`.
        text: all of it.
        table: the settings in it.
    """

    path: Path
    by: str
    text: str
    table: Mapping[str, object]

    def origin(self, name: str) -> Origin:
        """Where a setting stands, by its name."""
        return Origin(self.path, _line(self.text, name, "tool.pyrunner" if self.by == "workspace" else ""), self.by)


def read_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> Configured:
    """The settings that hold in a folder.

    Raises:
        PyrunnerError: a file cannot be read or is not TOML, or a setting is unknown or cannot be so; names the file,
            the line, and what is allowed.
    """
    configured = Configured()
    for file in _files(folder, environment):
        configured = with_file(configured, file)
    return configured


def with_file(configured: Configured, file: SettingsFile) -> Configured:
    """The settings with those of one more file.

    Raises:
        PyrunnerError: as `read_settings`.
    """
    for name, value in _named(file):
        origin = file.origin(name)
        configured = configured.with_value(name, _value(name, value, origin), origin)
    return configured


def check_value(name: str, value: object) -> object:
    """A setting's value as it is kept.

    Raises:
        PyrunnerError: the setting is unknown, or cannot be so.
    """
    return _value(name, value, None)


def user_settings(path: Path, text: str) -> SettingsFile:
    """The user's file with this content.

    Raises:
        PyrunnerError: it is not TOML.
    """
    return SettingsFile(path, "user", text, _parsed(path, text))


def known_names() -> tuple[str, ...]:
    """What may stand at the top of a settings file."""
    return (*KNOWN, KEYS)


def instead(given: str, allowed: Iterable[str]) -> str:
    """What to write in place of a word that is not known."""
    from pyrunner.course.names import nearest

    names = tuple(allowed)
    close = nearest(given, names)
    return f"did you mean {' or '.join(close)}?" if close else f"allowed: {', '.join(names)}"


def _files(folder: Path, environment: Mapping[str, str]) -> Iterator[SettingsFile]:
    path = user_file(environment)
    if own := _content(path):
        yield user_settings(path, _decoded(path, own))
    project = workspace_file(folder)
    shared = _content(project) if project else b""
    if project and NAMED.search(shared):
        text = _decoded(project, shared)
        yield SettingsFile(project, "workspace", text, _section(project, _parsed(project, text)))


def _content(path: Path) -> bytes:
    try:
        return content(path)
    except OSError as error:
        raise PyrunnerError(f"cannot read {path}: {error.strerror}", "make it a file that you may read") from error


def _decoded(path: Path, written: bytes) -> str:
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise PyrunnerError(f"{path}:{line}: this is not UTF-8", "save the file as UTF-8") from None


def _parsed(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PyrunnerError(f"{path} is not TOML: {error}", "https://toml.io shows the syntax") from None


def _section(path: Path, document: Mapping[str, object]) -> Mapping[str, object]:
    tools = document.get("tool", {})
    section = tools.get("pyrunner", {}) if isinstance(tools, dict) else {}
    if not isinstance(section, dict):
        raise PyrunnerError(f"{path}: `tool.pyrunner` is no table", "write [tool.pyrunner], and settings below it")
    return section


def _named(file: SettingsFile) -> Iterator[tuple[str, object]]:
    """The settings of a file, each key of the keyboard on its own."""
    for name, value in file.table.items():
        if name != KEYS:
            yield name, value
        elif isinstance(value, dict):
            yield from ((f"{KEYS}.{action}", key) for action, key in value.items())
        else:
            raise PyrunnerError(
                f"{file.origin(KEYS).place}: `{KEYS}` is no table", 'write [keys], and below it hint = "i"'
            )


def _value(name: str, value: object, origin: Origin | None) -> object:
    before = f"{origin.place}: " if origin else ""
    table, _, action = name.partition(".")
    if not (name in KNOWN or (table == KEYS and action)):
        raise PyrunnerError(f"{before}unknown setting `{name}`", instead(name, known_names()))
    try:
        return read_keys(value) if table == KEYS else KNOWN[name].read(value)
    except WrongValue as wrong:
        hint = instead(str(value), wrong.choices) if wrong.choices else wrong.allowed
        raise PyrunnerError(f"{before}`{name}` cannot be {value!r}", hint) from None


def _line(text: str, name: str, section: str) -> int | None:
    """The line on which a setting stands; TOML's readers do not tell."""
    table, _, action = name.rpartition(".")
    header = ".".join(filter(None, (section, table)))
    start = re.search(rf"^\s*\[{re.escape(header)}\]", text, re.MULTILINE) if header else None
    key = re.compile(rf"^\s*(?:[\w.-]+\.)?[\"']?{re.escape(action)}[\"']?\s*=", re.MULTILINE)
    found = key.search(text, start.end() if start else 0)
    return text.count("\n", 0, found.end()) + 1 if found else None
