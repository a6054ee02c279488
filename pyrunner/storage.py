"""Files that survive a kill, a full disk and two writers at once."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pyrunner.errors import PyrunnerError

LOCK_TIMEOUT = 30.0
"""Seconds to wait for another process; a locked section takes milliseconds."""


def write_atomic(path: Path, content: bytes) -> None:
    """Replace a file's content as a whole: at any moment the file holds all of the old or all of the new.

    The temporary file's name is fixed, so that a killed process leaves one behind at most; writers of one path take
    turns under `locked`.

    Args:
        path: the file; its folder is made when it does not exist.
        content: all that the file will hold.

    Raises:
        PyrunnerError: if it cannot be written; the old content stands.
    """
    temporary = path.with_name(f".{path.name}.new")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_synced(temporary, content)
            os.replace(temporary, path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a path, which is a file beside it; not to be taken twice by one thread.

    Args:
        path: what is to be read and written by one process at a time.

    Raises:
        PyrunnerError: if the lock cannot be made, or another process keeps it for `LOCK_TIMEOUT` seconds.
    """
    # filelock imports asyncio, which a command that only reads need not wait for.
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_name(f"{path.name}.lock"))
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=LOCK_TIMEOUT, poll_interval=0.005)
        except Timeout:
            raise PyrunnerError(
                f"another process has kept {path} locked", "end the other pyrunner, then try again"
            ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell an `OSError` of the block as a failure to write this path.

    Raises:
        PyrunnerError: in place of the `OSError`.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise PyrunnerError(f"cannot write {path}: {reason}", _remedy(error)) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder outlast a loss of power, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remedy(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "make room on the disk, then try again; nothing was lost"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "make the folder writable, or work in another one: pyrunner init FOLDER"
    if error.errno == errno.EFBIG:
        return "raise the limit on file sizes (ulimit -f), then try again; nothing was lost"
    return "nothing was lost; try again when this is mended"
