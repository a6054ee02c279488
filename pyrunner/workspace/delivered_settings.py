"""The settings files of a workspace as they were delivered, so that an update knows which ones the learner touched."""

from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.model import Course
from pyrunner.storage import write_atomic
from pyrunner.workspace.backup import Backups, Reason
from pyrunner.workspace.changes import read
from pyrunner.workspace.model import STATE
from pyrunner.workspace.replace import replace_files
from pyrunner.workspace.settings import settings

# No exercise can have this name, so the backups of none are mixed with these.
BACKUPS = "workspace-settings"


@dataclass(frozen=True, slots=True)
class SettingsUpdate:
    """What an update did to settings files.

    Args:
        replaced: names of those that were brought up, because they were as delivered or not there.
        kept: names of those that were delivered anew, and kept because the learner had touched them.
    """

    replaced: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def deliver_settings(root: Path, course: Course) -> None:
    """Write the settings files that are not there; whoever calls this holds the workspace's lock.

    Raises:
        PyrunnerError: if one cannot be written.
    """
    delivered = settings(course)
    for name, content in delivered.items():
        if not (root / name).exists():
            write_atomic(root / name, content)
    _remember(root, delivered)


def bring_up_settings(root: Path, course: Course) -> SettingsUpdate:
    """Replace the settings files that are as delivered; whoever calls this holds the workspace's lock.

    Raises:
        PyrunnerError: if one cannot be written.
    """
    after = settings(course)
    before, held = read(_folder(root), tuple(after)), read(root, tuple(after))
    untouched = {name for name in after if held.get(name) in (None, before.get(name))}
    wanted = {name: content for name, content in after.items() if name in untouched and not (root / name).is_dir()}
    backups = Backups(root / STATE / "backups", BACKUPS)
    replaced = replace_files(root, wanted, backups, Reason.UPDATE, before).names
    kept = [name for name in after if name not in wanted and after[name] not in (held.get(name), before.get(name))]
    _remember(root, after)
    return SettingsUpdate(replaced, tuple(kept))


def own_settings(root: Path) -> tuple[str, ...]:
    """Names of the settings files that hold something else than was delivered."""
    delivered = read(_folder(root), [path.relative_to(_folder(root)).as_posix() for path in _folder(root).rglob("*")])
    held = read(root, tuple(delivered))
    return tuple(sorted(name for name, content in delivered.items() if held.get(name) != content))


def _remember(root: Path, delivered: dict[str, bytes]) -> None:
    for name, content in delivered.items():
        write_atomic(_folder(root) / name, content)


def _folder(root: Path) -> Path:
    return root / STATE / "settings"
