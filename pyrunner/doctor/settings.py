"""The user's settings."""

from pathlib import Path

from pyrunner.doctor.report import Finding, Health
from pyrunner.errors import PyrunnerError
from pyrunner.settings.place import user_file
from pyrunner.settings.read import read_settings
from pyrunner.watch.key_settings import key_table


def chosen_settings(folder: Path) -> Finding:
    """Whether the settings that hold in a folder can be read, and where they stand."""
    try:
        configured = read_settings(folder)
        key_table(configured)
    except PyrunnerError as error:
        return Finding("settings", Health.BAD, error.message, error.hint)
    files = dict.fromkeys(str(origin.file) for origin in configured.origins.values())
    if not files:
        return Finding("settings", Health.GOOD, f"as delivered; yours would stand in {user_file()}")
    count = len(configured.origins)
    return Finding(
        "settings", Health.GOOD, f"{count} {'choice' if count == 1 else 'choices'}, in {' and '.join(files)}"
    )
