"""What the user chose for `watch`."""

from dataclasses import dataclass, field

from pyrunner.settings.model import Configured, Settings
from pyrunner.watch.keys import KeyTable


@dataclass(frozen=True, slots=True)
class Options:
    """Settings, with what came of them.

    Args:
        settings: as they hold in the workspace.
        keys: the keys that work.
        edits: whether the editor opens at each exercise that is turned to.
        plain: whether everything is told in lines of text; a terminal that cannot be drawn on gets them anyway.
    """

    settings: Settings = field(default_factory=Settings)
    keys: KeyTable = field(default_factory=KeyTable)
    edits: bool = False
    plain: bool = False


AS_DELIVERED = Options()


def options(configured: Configured, *, edits: bool = False, plain: bool = False) -> Options:
    """The options that come of settings.

    Raises:
        PyrunnerError: keys are set that cannot be so.
    """
    return Options(configured.settings, _keys(configured), edits, plain)


def _keys(configured: Configured) -> KeyTable:
    if not configured.settings.keys:
        return KeyTable()
    from pyrunner.watch.key_settings import key_table

    return key_table(configured)
