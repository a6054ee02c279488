"""The settings that hold for the command that runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from pyrunner.errors import PyrunnerError
from pyrunner.settings.model import Configured
from pyrunner.settings.read import read_settings

_IN_USE: ContextVar[Configured | None] = ContextVar("settings", default=None)


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
        configured = read_settings(folder or Path.cwd())
    except PyrunnerError:
        if not forgiving:
            raise
        configured = Configured()
    token = _IN_USE.set(configured)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def configured() -> Configured:
    """The settings, and where they were found."""
    return _IN_USE.get() or Configured()


def theme() -> str:
    """The theme for what is printed."""
    return configured().settings.theme
