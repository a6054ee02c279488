"""A file holds all of the old or all of the new content, whatever happens."""

import os
import random
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.storage import write_atomic
from tests.killing import kill_at_a_random_moment
from tests.permissions import let_others_in

SIZE = 200_000

WRITE_WITHIN_A_LIMIT = """
import resource, sys
from pathlib import Path
from pyrunner.errors import PyrunnerError
from pyrunner.storage import write_atomic

limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    write_atomic(Path(sys.argv[1]), b"new" * 1000)
except PyrunnerError as error:
    print(error.message, "|", error.hint)
"""

WRITE_AS_NOBODY = """
import os, sys
from pathlib import Path
import fcntl  # before the interpreter's own folder may be out of reach
from pyrunner.errors import PyrunnerError
from pyrunner.storage import locked, write_atomic

if os.geteuid() == 0:
    os.seteuid(65534)
path = Path(sys.argv[1])
for action in (lambda: write_atomic(path, b"new"), lambda: locked(path).__enter__()):
    try:
        action()
    except PyrunnerError as error:
        print(error.message, "|", error.hint)
"""


def test_content_is_written_and_its_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["file"]


def test_a_kill_at_any_moment_leaves_a_whole_file_and_one_temporary_file_at_most(tmp_path: Path) -> None:
    path = tmp_path / "file"
    randomness = random.Random(7)
    for _ in range(100):
        kill_at_a_random_moment(partial(keep_writing, path), randomness, 0.03)
        if path.exists():
            numbers = set(path.read_bytes().split())
            assert len(numbers) == 1, "content of two writes in one file"
            assert path.stat().st_size > SIZE * 0.9, "half of a write"
        assert len(list(tmp_path.iterdir())) <= 2
    assert path.exists()


def keep_writing(path: Path) -> None:
    for number in range(10_000_000, 20_000_000):
        write_atomic(path, (b"%d " % number) * (SIZE // 9))


@pytest.mark.parametrize("limit", [0, 1, 100, 2999])
def test_a_limit_on_file_sizes_keeps_the_old_content_and_is_told(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    told = output(WRITE_WITHIN_A_LIMIT, path, str(limit))
    remedy = "raise the limit on file sizes (ulimit -f), then try again; nothing was lost"
    assert told == f"cannot write {path}: File too large | {remedy}\n"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_keeps_the_old_content_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    # The temporary file is the full device, which refuses every byte as a full disk does.
    (tmp_path / ".file.new").symlink_to("/dev/full")
    with pytest.raises(PyrunnerError, match="No space left on device") as raised:
        write_atomic(path, b"new")
    assert "make room" in raised.value.hint
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_folder_is_told_with_what_to_do(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("readonly")
    let_others_in(folder)
    folder.chmod(0o555)
    told = output(WRITE_AS_NOBODY, folder / "file").splitlines()
    folder.chmod(0o755)
    remedy = "make the folder writable, or work in another one: pyrunner init FOLDER"
    assert told == [f"cannot write {folder / 'file'}: Permission denied | {remedy}"] * 2


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(PyrunnerError, match="Is a directory"):
        write_atomic(tmp_path / "file", b"new")
    assert os.listdir(tmp_path) == ["file"]


def output(program: str, *arguments: str | Path) -> str:
    finished = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    return finished.stdout
