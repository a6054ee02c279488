"""Which exercises the editor is still to open by itself."""

from pyrunner.ui.state import Page, WatchState


class Unopened:
    """Tells once, each time an exercise is turned to, that it is to be opened: when it is known at which line."""

    def __init__(self) -> None:
        self._opened = ""

    def take(self, state: WatchState) -> bool:
        """Whether the exercise on the screen is to be opened now."""
        if state.exercise.name == self._opened or state.verdict is None or state.page is not Page.VERDICT:
            return False
        self._opened = state.exercise.name
        return not state.verdict.passed
