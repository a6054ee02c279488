"""Notices when the learner saves."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pyrunner.snapshot import Snapshot
from pyrunner.watch.events import Noticed, Post, Saved
from pyrunner.watch.threads import start_thread

STEP_MILLISECONDS = 2
DEBOUNCE_MILLISECONDS = 50
TICK_MILLISECONDS = 500
POLLING_SECONDS = 0.1
SETTLING_SECONDS = 0.03
CLOSING_SECONDS = 2.0

Signature = tuple[int, int, int] | None


class FileWatcher:
    """Posts `Saved` for each exercise whose files changed.

    It listens to the system's file events, and falls back to looking at the files again and again where these cannot
    be had or do not come, as on some network and bind mounts.

    Args:
        root: the folder around all exercises.
        files: the name of the exercise by the path of each of the learner's files.
        read: takes an exercise's snapshot, by its name.
        post: where events go.
        events: a source of batches of changed paths, empty ones now and then; raises OSError where it cannot work.
    """

    def __init__(
        self,
        root: Path,
        files: Mapping[Path, str],
        read: Callable[[str], Snapshot],
        post: Post,
        events: Callable[[Path, threading.Event], Iterator[set[Path]]] | None = None,
    ) -> None:
        self._root = root
        self._files = files
        self._read = read
        self._post = post
        self._events = events or system_events
        self._stop = threading.Event()
        self._seen = {path: signature(path) for path in files}
        self._concerned: defaultdict[Path, set[str]] = defaultdict(set)
        for path, name in files.items():
            for place in (path, *path.parents):
                self._concerned[place].add(name)
        self._thread = start_thread("files", self._watch, post)

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join(CLOSING_SECONDS)

    def _watch(self) -> None:
        reason = self._listen()
        if not self._stop.is_set():
            self._post(Noticed(f"{reason}: looking at the files every {POLLING_SECONDS} s instead"))
            self._poll()

    def _listen(self) -> str:
        """Report what the system tells, until it cannot or does not; returns why."""
        while not self._stop.is_set():
            try:
                if self._root.is_dir() and self._listen_until_gone():
                    return "the system does not tell of saves here"
            except OSError as error:
                return f"there are no file events here ({error.strerror or error})"
            self._look()
            self._stop.wait(POLLING_SECONDS)
        return ""

    def _listen_until_gone(self) -> bool:
        """Report what the system tells while there is a folder; true as soon as it was silent about a change.

        What is found by looking may only be ahead of its event, so one more batch is waited for. The first batch may
        miss what changed before the system began to listen.
        """
        unannounced = False
        for number, paths in enumerate(self._events(self._root, self._stop)):
            self._report(self._exercises(paths))
            if unannounced and not paths:
                return True
            unannounced = not paths and self._look() and number > 0
            if not self._root.is_dir():
                return False
        return False

    def _poll(self) -> None:
        while not self._stop.wait(POLLING_SECONDS):
            self._look()

    def _look(self) -> bool:
        """Compare the files with what was seen last and report what changed; whether anything did."""
        changed = {path for path in self._files if signature(path) != self._seen[path]}
        self._report({self._files[path] for path in changed})
        return bool(changed)

    def _exercises(self, paths: Iterable[Path]) -> set[str]:
        """The exercises that changes concern: of a learner's file, or of a folder around it."""
        return {name for path in paths for name in self._concerned.get(path, ())}

    def _report(self, names: Iterable[str]) -> None:
        for name in names:
            self._post(Saved(self._settled(name)))

    def _settled(self, name: str) -> Snapshot:
        """A snapshot; one with an empty or missing file is taken again, as it may be in the middle of a save."""
        for path in self._files:
            if self._files[path] == name:
                self._seen[path] = signature(path)
        snapshot = self._read(name)
        if snapshot.problems and not self._stop.wait(SETTLING_SECONDS):
            snapshot = self._read(name)
        return snapshot


def signature(path: Path) -> Signature:
    """What changes when a file is written; None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def system_events(root: Path, stop: threading.Event) -> Iterator[set[Path]]:
    """Paths that changed below a folder, in batches; an empty batch when nothing did for a while.

    Raises:
        OSError: the system has no events to give, for example because too many files are being watched.
    """
    from watchfiles import watch
    from watchfiles._rust_notify import WatchfilesRustInternalError

    try:
        for changes in watch(
            root,
            watch_filter=None,
            step=STEP_MILLISECONDS,
            debounce=DEBOUNCE_MILLISECONDS,
            rust_timeout=TICK_MILLISECONDS,
            yield_on_timeout=True,
            stop_event=stop,
            raise_interrupt=False,
        ):
            yield {Path(path) for _, path in changes}
    except WatchfilesRustInternalError as error:
        raise OSError(str(error)) from error
