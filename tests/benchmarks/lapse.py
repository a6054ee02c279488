"""What a screen says for a while that is not true, until it is corrected."""

import time

from tests.benchmarks.steps import Save, Step
from tests.benchmarks.truth import Judgement
from tests.benchmarks.watch_screen import Shown

DRAWING_SECONDS = 0.03
"""A screen that is being drawn over another may show something of both for so long."""


class Lapse:
    """Adds up the time for which a check told of something that the newest content does not have.

    Args:
        step: what was done.
        expected: what fresh runs say of it in the end.
    """

    def __init__(self, step: Step, expected: Judgement) -> None:
        own = [each for each in step.actions if isinstance(each, Save) and each.exercise == step.exercise]
        self._exercise = step.exercise
        self._number = step.draft.number
        self._numbers = {save.draft.number for save in own} | {self._number}
        self._expected = expected
        self._noticed = False
        self._since: float | None = None
        self._seconds = 0.0
        self._screen = ""

    def look(self, shown: Shown) -> None:
        """Take in what is on the screen from now on."""
        now = time.perf_counter()
        if self._since is not None:
            self._seconds += now - self._since
        # Until a check is seen to run, what is shown is the verdict on what was there before.
        self._noticed |= not shown.final
        misled = self._noticed and shown.exercise == self._exercise and self._misleads(shown)
        self._since = now if misled else None
        if misled and not self._screen:
            self._screen = shown.screen

    @property
    def words(self) -> str:
        """What was wrong, for how long, and the screen; empty where nothing was."""
        if self._seconds < DRAWING_SECONDS:
            return ""
        return f"was wrong for {self._seconds * 1000:.0f} ms, and fresh runs say {self._expected}:\n{self._screen}"

    def _misleads(self, shown: Shown) -> bool:
        said, expected = shown.judgement, self._expected
        types_wrong = said.type_errors is not None and (
            bool(shown.named - self._numbers)
            or (self._is_about_newest(shown.named) and said.type_errors != expected.type_errors)
        )
        # Failing tests are counted while they run: fewer than there are is not wrong.
        tests_wrong = said.failed_tests is not None and (
            bool(shown.ran - self._numbers)
            or (self._is_about_newest(shown.ran) and said.failed_tests > (expected.failed_tests or 0))
        )
        return types_wrong or tests_wrong

    def _is_about_newest(self, numbers: frozenset[int]) -> bool:
        """Whether a check has spoken of the newest content, and not of one that was saved just before it."""
        return self._number in numbers or self._numbers == {self._number}
