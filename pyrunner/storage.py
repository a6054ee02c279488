"""Files that survive a kill, a full disk and two writers at once."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from pyrunner.errors import PyrunnerError

LOCK_TIMEOUT = 30.0
"""Seconds to wait for another process; a locked section takes milliseconds."""
POLL_SECONDS = 0.005


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
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unlock = _lock(path.with_name(f"{path.name}.lock"))
        except TimeoutError:
            raise PyrunnerError(
                f"another process has kept {path} locked", "end the other pyrunner, then try again"
            ) from None
    try:
        yield
    finally:
        unlock()


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


def _lock(file: Path) -> Callable[[], None]:
    """Lock a file, which is made where there is none; gives what unlocks it.

    Raises:
        TimeoutError: if another process keeps it.
        OSError: if it cannot be used.
    """
    if sys.platform == "win32":
        return _lock_with_filelock(file)
    try:
        return _lock_with_flock(file)
    except OSError as error:
        if error.errno != errno.ENOSYS:
            raise
        return _lock_with_filelock(file)


def _lock_with_filelock(file: Path) -> Callable[[], None]:
    from filelock import FileLock, Timeout

    lock = FileLock(file)
    try:
        lock.acquire(timeout=LOCK_TIMEOUT, poll_interval=POLL_SECONDS)
    except Timeout:
        raise TimeoutError from None
    return lock.release


def _lock_with_flock(file: Path) -> Callable[[], None]:
    """As filelock does it, whose import takes a command longer than all that it does with the lock."""
    give_up = time.monotonic() + LOCK_TIMEOUT
    while (descriptor := _flocked(file)) is None:
        if time.monotonic() > give_up:
            raise TimeoutError
        time.sleep(POLL_SECONDS)
    return partial(_unlock, descriptor)


def _flocked(file: Path) -> int | None:
    """A descriptor that holds the lock; None while another one does."""
    import fcntl

    descriptor, made = _opened(file)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The lock of a file that was removed meanwhile keeps nobody from that of its successor.
        if os.fstat(descriptor).st_nlink:
            return descriptor
    except (BlockingIOError, PermissionError):
        pass
    except OSError:
        if made:
            file.unlink()
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _opened(file: Path) -> tuple[int, bool]:
    """A descriptor of a file, and whether the file was made for it."""
    flags = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK
    with suppress(FileExistsError):
        return os.open(file, flags | os.O_CREAT | os.O_EXCL, 0o644), True
    return os.open(file, flags), False


def _unlock(descriptor: int) -> None:
    import fcntl

    # Closing alone would leave the lock to a child that was forked meanwhile.
    fcntl.flock(descriptor, fcntl.LOCK_UN)
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
