"""Whether there is a place to write."""

import shutil
from pathlib import Path

from pyrunner.doctor.report import Finding, Health
from pyrunner.errors import PyrunnerError
from pyrunner.storage import locked, write_atomic

LEAST_FREE = 200_000_000
"""Bytes: the type checker's cache and builds take some tens of megabytes."""


def disk(folder: Path) -> Finding:
    """Write, lock and read a file for real, and see how much room is left."""
    probe = folder / ".doctor-probe"
    try:
        with locked(probe):
            write_atomic(probe, b"probe")
    except PyrunnerError as error:
        return Finding("disk", Health.BAD, error.message, error.hint)
    finally:
        for leftover in folder.glob(f"{probe.name}*"):
            leftover.unlink(missing_ok=True)
    free = shutil.disk_usage(folder).free
    told = f"{free / 1e9:.1f} GB free at {folder}"
    if free < LEAST_FREE:
        return Finding("disk", Health.LIMITED, told, "make room: builds and caches take some tens of megabytes")
    return Finding("disk", Health.GOOD, told)
