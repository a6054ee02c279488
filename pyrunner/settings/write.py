"""Change the user's settings file; its comments and its order stay.

tomlkit, which writes TOML as it was read, is imported by the commands that write.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pyrunner.errors import PyrunnerError
from pyrunner.settings.model import Configured
from pyrunner.settings.read import user_settings, with_file
from pyrunner.storage import locked, write_atomic


def set_value(path: Path, name: str, value: object, refuse: Callable[[Configured], None]) -> None:
    """Choose a value.

    Args:
        path: the user's file, which need not exist.
        name: of the setting: `theme`, `keys.hint`.
        value: that the setting may have.
        refuse: raises PyrunnerError where the whole of the file's settings cannot be so.

    Raises:
        PyrunnerError: the file is not TOML, holds something that is wrong, or cannot be written; it stays as it is.
    """
    table, _, action = name.partition(".")

    def change(document: MutableMapping[str, Any]) -> None:
        if not action:
            document[table] = value
        elif table in document:
            document[table][action] = value
        else:
            document[table] = {action: value}

    def refuse_new(configured: Configured) -> None:
        # What is not written yet has no line to tell of.
        refuse(replace(configured, origins={each: at for each, at in configured.origins.items() if each != name}))

    _rewrite(path, change, refuse_new)


def unset_value(path: Path, name: str) -> bool:
    """Take a choice back; whether there was one.

    Raises:
        PyrunnerError: as `set_value`.
    """
    table, _, action = name.partition(".")
    found = False

    def change(document: MutableMapping[str, Any]) -> None:
        nonlocal found
        place, key = (document.get(table, {}), action) if action else (document, table)
        found = key in place
        if found:
            del place[key]
        if action and table in document and not document[table]:
            del document[table]

    _rewrite(path, change, lambda _: None)
    return found


def _rewrite(
    path: Path, change: Callable[[MutableMapping[str, Any]], None], refuse: Callable[[Configured], None]
) -> None:
    # The file itself: people keep links to it elsewhere.
    file = path.resolve()
    with locked(file):
        before = _text(file)
        try:
            document = tomlkit.parse(before)
        except TOMLKitError as error:
            raise PyrunnerError(f"{path} is not TOML: {error}", "mend it, or move it away") from None
        change(document)
        after = tomlkit.dumps(document)
        refuse(with_file(Configured(), user_settings(path, after)))
        if after != before:
            write_atomic(file, after.encode("utf-8"))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise PyrunnerError(f"cannot read {file}: {error}", "mend it, or move it away") from error
