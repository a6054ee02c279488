"""Overwrite files so that nothing is lost."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.storage import write_atomic
from pyrunner.workspace.backup import Backup, Backups, Reason


@dataclass(frozen=True, slots=True)
class Replacement:
    """What was overwritten.

    Args:
        names: of the files that hold something else than before.
        backup: what they held; None where that was nothing that was not known.
    """

    names: tuple[str, ...] = ()
    backup: Backup | None = None


def replace_files(
    folder: Path,
    wanted: Mapping[str, bytes],
    backups: Backups,
    reason: Reason,
    known: Mapping[str, bytes] | None = None,
) -> Replacement:
    """Give files the content that is wanted; first whatever stands there is backed up.

    Args:
        folder: of the exercise.
        wanted: new contents, by path relative to the folder.
        backups: of the exercise.
        reason: why.
        known: old contents that need no backup, by path.

    Raises:
        PyrunnerError: if something cannot be written; what was not replaced stands, what was is in the backup.
    """
    held = {name: _content(folder / name) for name in wanted}
    differing = [name for name in wanted if held[name] != wanted[name]]
    backup = _backed_up(folder, {name: held[name] for name in differing}, backups, reason, known or {})
    for name in differing:
        if backup is not None and held[name] is None and os.path.lexists(folder / name):
            backup.take_aside(folder / name)
        write_atomic(folder / name, wanted[name])
    return Replacement(tuple(differing), backup)


def _backed_up(
    folder: Path, held: Mapping[str, bytes | None], backups: Backups, reason: Reason, known: Mapping[str, bytes]
) -> Backup | None:
    readable = {name: content for name, content in held.items() if content is not None and content != known.get(name)}
    in_the_way = any(content is None and os.path.lexists(folder / name) for name, content in held.items())
    return backups.save(reason, readable) if readable or in_the_way else None


def _content(path: Path) -> bytes | None:
    """What a regular file holds; None for anything else."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None
