"""Saves are noticed, whatever the system does."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from pyrunner.snapshot import Snapshot
from pyrunner.verdict import Diagnostic
from pyrunner.watch.events import Crashed, Event, Noticed, Saved
from pyrunner.watch.files import FileWatcher

PATIENCE = 20.0
PATIENT_SAVES = 200


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("alpha", "beta"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.py").write_text("1")
    return tmp_path


class Watched:
    """A watcher and what it posts."""

    def __init__(self, root: Path, **options: Callable[..., Iterator[set[Path]]]) -> None:
        self.root = root
        self.inbox: SimpleQueue[Event] = SimpleQueue()
        self.notices: list[str] = []
        files = {root / name / f"{name}.py": name for name in ("alpha", "beta")}
        self.watcher = FileWatcher(root, files, self.read, self.inbox.put, **options)

    def read(self, name: str) -> Snapshot:
        path = self.root / name / f"{name}.py"
        try:
            content = path.read_bytes()
        except OSError:
            return Snapshot(name, {}, (Diagnostic("gone", code="gone"),))
        problems = () if content else (Diagnostic("empty", code="empty"),)
        return Snapshot(name, {path.name: content}, problems)

    def saved(self, name: str, content: bytes | None) -> None:
        """Wait for this content; None is a file that is gone."""
        while True:
            match self.take(PATIENCE):
                case Saved(snapshot) if snapshot.exercise == name and snapshot.files.get(f"{name}.py") == content:
                    return
                case Crashed(error):
                    raise error

    def heard(self, words: str) -> bool:
        """Whether such a notice has come, perhaps after a moment."""
        with suppress(Empty):
            while not any(words in notice for notice in self.notices):
                self.take(timeout=0.1)
        return any(words in notice for notice in self.notices)

    def take(self, timeout: float) -> Event:
        event = self.inbox.get(timeout=timeout)
        if isinstance(event, Noticed):
            self.notices.append(event.message)
        return event

    def close(self) -> None:
        self.watcher.close()


def silent(_: Path, stop: threading.Event) -> Iterator[set[Path]]:
    """A system that never tells of a change."""
    while not stop.wait(0.02):
        yield set()


def exhausted(_: Path, stop: threading.Event) -> Iterator[set[Path]]:
    raise OSError(28, "No space left on device")


def test_a_save_is_posted_with_its_content(root: Path) -> None:
    with closing(Watched(root)) as watched:
        (root / "alpha" / "alpha.py").write_text("2")
        watched.saved("alpha", b"2")
        (root / "beta" / "beta.py").write_text("3")
        watched.saved("beta", b"3")


def test_files_that_editors_leave_beside_are_none_of_ours(root: Path) -> None:
    with closing(Watched(root)) as watched:
        (root / "alpha" / "alpha.py").write_text("2")
        watched.saved("alpha", b"2")
        for name in ("4913", ".alpha.py.swp", "alpha.py~", "notes.txt"):
            (root / "alpha" / name).write_text("x")
        (root / "beta" / "beta.py").write_text("3")
        watched.saved("beta", b"3")
        with pytest.raises(Empty):
            watched.inbox.get(timeout=0.3)


def test_a_folder_that_goes_and_comes_back_is_noticed(root: Path) -> None:
    with closing(Watched(root)) as watched:
        (root / "alpha").rename(root / "elsewhere")
        watched.saved("alpha", None)
        (root / "elsewhere").rename(root / "alpha")
        watched.saved("alpha", b"1")


def test_a_file_replaced_by_a_link_and_back_is_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    file, elsewhere = root / "alpha" / "alpha.py", tmp_path_factory.mktemp("elsewhere") / "mine.py"
    elsewhere.write_text("linked")
    with closing(Watched(root)) as watched:
        file.unlink()
        file.symlink_to(elsewhere)
        watched.saved("alpha", b"linked")
        file.unlink()
        file.write_text("back")
        watched.saved("alpha", b"back")


def test_thousands_of_files_beside_are_no_reason_to_miss_a_save(root: Path) -> None:
    with closing(Watched(root)) as watched:
        for number in range(10_000):
            (root / "alpha" / f"scratch_{number}.txt").write_text("x")
        (root / "alpha" / "alpha.py").write_text("2")
        watched.saved("alpha", b"2")


def test_a_clock_that_was_set_back_hides_no_save(root: Path) -> None:
    file = root / "alpha" / "alpha.py"
    with closing(Watched(root)) as watched:
        file.write_text("2")
        os.utime(file, (1, 1))
        watched.saved("alpha", b"2")
        file.write_text("3")
        os.utime(file, (1, 1))
        watched.saved("alpha", b"3")


def test_a_file_emptied_in_the_middle_of_a_save_is_looked_at_again(root: Path) -> None:
    file = root / "alpha" / "alpha.py"
    with closing(Watched(root)) as watched:
        for number in range(5):
            file.write_text("")
            file.write_text(f"{number} whole")
            watched.saved("alpha", f"{number} whole".encode())
    assert file.read_text() == "4 whole"


def test_a_silent_system_is_found_out(root: Path) -> None:
    with closing(Watched(root, events=silent)) as watched:
        for number in range(PATIENT_SAVES):
            (root / "alpha" / "alpha.py").write_text(f"save {number}")
            watched.saved("alpha", f"save {number}".encode())
            if watched.heard("does not tell of saves"):
                break
        assert watched.heard("does not tell of saves")
        (root / "alpha" / "alpha.py").write_text("after that")
        watched.saved("alpha", b"after that")


def test_without_file_events_the_files_are_looked_at(root: Path) -> None:
    with closing(Watched(root, events=exhausted)) as watched:
        (root / "alpha" / "alpha.py").write_text("2")
        watched.saved("alpha", b"2")
        assert watched.heard("No space left on device")


def test_it_ends_at_once(root: Path) -> None:
    watched = Watched(root)
    watched.close()
    (root / "alpha" / "alpha.py").write_text("2")
    with pytest.raises(Empty):
        watched.inbox.get(timeout=0.3)
