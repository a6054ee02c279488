"""Whether the system tells of saves."""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pyrunner.doctor.report import Finding, Health
from pyrunner.watch.files import POLLING_SECONDS, system_events

PATIENCE_SECONDS = 3.0
STEP_SECONDS = 0.1


def file_watching(folder: Path) -> Finding:
    """Save a file in a folder and wait to be told; where nothing comes, `watch` looks again and again instead."""
    instead = f"watch looks at the files every {POLLING_SECONDS} s instead"
    try:
        with tempfile.TemporaryDirectory(prefix="pyrunner-doctor-", dir=folder) as place, _told_of(Path(place)) as told:
            seconds = _until_told(Path(place) / "saved.py", told)
    except OSError as error:
        return Finding("file events", Health.LIMITED, error.strerror or str(error), instead)
    if seconds is None:
        return Finding("file events", Health.LIMITED, f"none came within {PATIENCE_SECONDS:.0f} s", instead)
    return Finding("file events", Health.GOOD, f"a save was noticed after {1000 * seconds:.0f} ms")


@contextmanager
def _told_of(folder: Path) -> Iterator[threading.Event]:
    """Something that is set when the system tells of a change below a folder."""
    told, stop = threading.Event(), threading.Event()

    def listen() -> None:
        with suppress(OSError):
            for paths in system_events(folder, stop):
                if paths:
                    told.set()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join()


def _until_told(file: Path, told: threading.Event) -> float | None:
    """Seconds from a save to its event; saved again and again, as listening may not have begun."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up:
        start = time.monotonic()
        file.write_text(str(start), encoding="utf-8")
        if told.wait(STEP_SECONDS):
            return time.monotonic() - start
    return None
