"""The ways in which editors and other programs save."""

import os
from collections.abc import Callable
from enum import Enum
from pathlib import Path

Pause = Callable[[float], None]


class Way(Enum):
    """How a file gets its new content; the value completes `saved …`."""

    IN_PLACE = "in place"
    RENAMED = "by renaming another file over it"
    DATED = "by renaming another file over it that is as old"
    TRUNCATED = "by emptying it first"
    RECREATED = "by deleting it first"


def write(file: Path, text: str, way: Way, gap: float, pause: Pause) -> None:
    """Save.

    Args:
        file: what is saved; it exists.
        text: its new content.
        way: how.
        gap: seconds for which it is empty or missing, where it ever is.
        pause: waits for some seconds.
    """
    match way:
        case Way.IN_PLACE:
            file.write_text(text, encoding="utf-8")
        case Way.RENAMED:
            _rename_over(file, text, keeping_time=False)
        case Way.DATED:
            _rename_over(file, text, keeping_time=True)
        case Way.TRUNCATED:
            with file.open("w", encoding="utf-8") as opened:
                pause(gap)
                opened.write(text)
        case Way.RECREATED:
            file.unlink()
            pause(gap)
            file.write_text(text, encoding="utf-8")


def _rename_over(file: Path, text: str, *, keeping_time: bool) -> None:
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8")
    if keeping_time:
        old = file.stat()
        os.utime(beside, ns=(old.st_atime_ns, old.st_mtime_ns))
    os.replace(beside, file)
