"""The settings that hold for the command that runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from pyrunner.errors import PyrunnerError
from pyrunner.settings.place import has_settings

if TYPE_CHECKING:
    from pyrunner.settings.model import Configured

_IN_USE: ContextVar["Configured | None"] = ContextVar("settings", default=None)


@contextmanager
def settings_in_use(folder: Path | None, *, forgiving: bool = False) -> Iterator[None]:
    """Have the settings of a folder hold within the block.

    Args:
        folder: without it, the current one.
        forgiving: whether settings that are wrong are passed over, by what says or mends what is wrong with them.

    Raises:
        PyrunnerError: they are wrong.
    """
    try:
        configured = settings_of(folder or Path.cwd())
    except PyrunnerError:
        if not forgiving:
            raise
        configured = None
    token = _IN_USE.set(configured)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def settings_of(folder: Path) -> "Configured | None":
    """The settings that hold in a folder; None where nothing is set, which is told sooner.

    Raises:
        PyrunnerError: they are wrong.
    """
    if not has_settings(folder):
        return None
    from pyrunner.settings.read import read_settings

    return read_settings(folder)


def configured() -> "Configured":
    """The settings, and where they were found."""
    from pyrunner.settings.model import Configured

    return _IN_USE.get() or Configured()


def theme() -> str:
    """The theme for what is printed."""
    chosen = _IN_USE.get()
    return chosen.settings.theme if chosen else "palette"
