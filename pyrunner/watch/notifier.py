"""Tells that a long check has ended, to somebody who looks elsewhere."""

import time
from collections.abc import Callable

from pyrunner.settings.model import Settings
from pyrunner.ui.state import Activity, WatchState


class Notifier:
    """Follows the states, and speaks up when what took long has ended by itself.

    Args:
        settings: whether, and from how many seconds on.
        ring: tells one line.
    """

    def __init__(self, settings: Settings, ring: Callable[[str], None]) -> None:
        self._wanted = settings.notifications != "off"
        self._patience = settings.notify_after
        self._ring = ring
        self._began = time.monotonic()

    def follow(self, before: WatchState, after: WatchState) -> None:
        """Something happened, and made one state of another."""
        if not self._wanted:
            return
        if _is_new_work(before, after):
            self._began = time.monotonic()
        elif _works(before) and not _works(after) and time.monotonic() - self._began >= self._patience:
            self._tell(outcome(before, after))

    def _tell(self, line: str) -> None:
        if line:
            self._ring(line)


def outcome(before: WatchState, state: WatchState) -> str:
    """What has come of the work, in a line; empty where the user ended it."""
    if state.sweep and before.sweep and not before.sweep.finished:
        passing = sum(verdict is True for verdict in state.sweep.verdicts.values())
        return "" if state.sweep.interrupted else f"{passing} of {len(state.sweep.verdicts)} pass"
    if state.verdict is None:
        return f"{state.exercise.name} could not be checked"
    if state.verdict.skipped:
        return f"{state.exercise.name} was skipped"
    return f"{state.exercise.name} {'passes' if state.verdict.passed else 'does not pass yet'}"


def _works(state: WatchState) -> bool:
    return state.activity is not Activity.IDLE or (state.sweep is not None and not state.sweep.finished)


def _is_new_work(before: WatchState, after: WatchState) -> bool:
    is_other = before.snapshot is not after.snapshot or not _works(before)
    return _works(after) and is_other
