"""One process at a time."""

import errno
import fcntl
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from pyrunner.errors import PyrunnerError
from pyrunner.storage import locked, write_atomic
from tests.killing import run_at_once

HOLD = """
import sys, time
from pathlib import Path
from pyrunner.storage import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_eight_processes_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "count"
    write_atomic(path, b"0")
    run_at_once(*[partial(count_up, path)] * 8)
    assert path.read_bytes() == b"800"


def count_up(path: Path) -> None:
    for _ in range(100):
        with locked(path):
            write_atomic(path, b"%d" % (int(path.read_bytes()) + 1))


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "file"
    child = subprocess.Popen([sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE)
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == b"held\n"
        child.kill()
        child.wait()
    with locked(path):
        pass


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    with locked(tmp_path / "a" / "b"):
        assert (tmp_path / "a").is_dir()


def test_it_is_the_lock_that_filelock_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pyrunner.storage.LOCK_TIMEOUT", 0.0)
    other = FileLock(tmp_path / "file.lock")
    with locked(tmp_path / "file"), pytest.raises(Timeout):
        other.acquire(timeout=0)
    with other, pytest.raises(PyrunnerError, match="another process has kept"), locked(tmp_path / "file"):
        pass
    with locked(tmp_path / "file"):
        pass


def test_without_flock_a_file_is_the_lock_while_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", missing)
    with pytest.warns(UserWarning, match="flock not supported"), locked(tmp_path / "file"):
        assert (tmp_path / "file.lock").exists()
    assert not (tmp_path / "file.lock").exists()
