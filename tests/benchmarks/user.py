"""Somebody at work under `pyrunner watch`, who looks at each verdict."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyrunner.workspace.model import Workspace
from tests.benchmarks.contender import STARTING_SECONDS
from tests.benchmarks.drafts import Draft
from tests.benchmarks.edits import write
from tests.benchmarks.environment import pyrunner
from tests.benchmarks.lapse import Lapse
from tests.benchmarks.saves import LATER_SECONDS, VERDICT_SECONDS
from tests.benchmarks.steps import Action, Press, Save, Step
from tests.benchmarks.terminal import Terminal
from tests.benchmarks.truth import Judgement
from tests.benchmarks.watch_screen import Shown, read_screen

NOTHING_NEW_SECONDS = 0.5
"""After which it is plain that a save changes nothing that is shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a step.

    Args:
        step: what was done.
        seconds: from the last action to the final verdict; None where it was there before, or never came.
        complaint: what was wrong with the verdict, in words, and the screen; empty if nothing was.
        corrected: what was wrong for a while before it, in words, and the screen; empty if nothing was.
    """

    step: Step
    seconds: float | None
    complaint: str = ""
    corrected: str = ""


class User:
    """Does what is planned.

    Args:
        terminal: where `pyrunner watch` runs.
        files: what is edited, by the name of the exercise.
        later: seconds for which a verdict must stay.
    """

    def __init__(self, terminal: Terminal, files: Mapping[str, Path], later: float) -> None:
        self.terminal = terminal
        self._files = files
        self._later = later

    def shown(self) -> Shown:
        """What is on the screen."""
        return read_screen(self.terminal.shown)

    def do(self, step: Step, expected: Judgement) -> Finding:
        """Do a step, wait for the verdict, and compare it with what fresh runs say."""
        if step.aligned:
            self.terminal.settle(1.0 - time.time() % 1.0)
        for action in step.actions:
            self._act(action)
        start = time.perf_counter()
        if not step.changed:
            self.terminal.settle(NOTHING_NEW_SECONDS)
        lapse = Lapse(step, expected)
        moment = self.wait_for_verdict(step.exercise, step.draft, lapse.look)
        if moment is None:
            reason = "it ended" if self.terminal.ended else f"no final verdict within {VERDICT_SECONDS:.0f} s"
            return Finding(step, None, f"{reason}:\n{self.terminal.shown}", lapse.words)
        seconds = moment - start if step.changed else None
        return Finding(step, seconds, self._complaint(step.draft, expected), lapse.words)

    def wait_for_verdict(
        self, exercise: str, draft: Draft, look: Callable[[Shown], None], seconds: float = VERDICT_SECONDS
    ) -> float | None:
        """Wait for the final verdict on a content.

        Args:
            look: is given everything that is shown until then.
            seconds: for which to wait.

        Returns:
            the moment from which on it was shown, and stayed; None if that never was.
        """
        give_up = time.perf_counter() + seconds

        def final(_: str) -> bool:
            shown = self.shown()
            look(shown)
            return shown.is_verdict_on(exercise, draft)

        while (moment := self.terminal.wait(final, give_up - time.perf_counter())) is not None:
            self.terminal.settle(self._later)
            if final(""):
                return moment
        return None

    def _complaint(self, draft: Draft, expected: Judgement) -> str:
        """What is wrong with what is shown, also after it had time to be corrected."""
        if self.shown().complaint(draft, expected):
            self.terminal.settle(LATER_SECONDS)
        complaint = self.shown().complaint(draft, expected)
        return f"{complaint}:\n{self.terminal.shown}" if complaint else ""

    def _act(self, action: Action) -> None:
        match action:
            case Save():
                path = self._files[action.exercise]
                write(path, action.draft.content.text, action.way, action.gap, self.terminal.settle)
                self.terminal.settle(action.pause)
            case Press():
                self.terminal.wait(lambda screen: action.awaited in screen, VERDICT_SECONDS)
                self.terminal.press(action.keys)


@contextmanager
def at_work(
    workspace: Workspace, saved: Mapping[str, Draft], environment: Mapping[str, str], later: float = LATER_SECONDS
) -> Iterator[User]:
    """Somebody with the first exercise open and judged.

    Args:
        workspace: with the exercises.
        saved: what stands in their files.
        environment: of `watch`.
        later: seconds for which a verdict must stay.

    Raises:
        RuntimeError: `watch` gives no verdict.
    """
    exercises = {exercise.name: exercise for exercise in workspace.course.exercises}
    files = {name: workspace.file(exercises[name]) for name in saved}
    for name, draft in saved.items():
        files[name].write_text(draft.content.text, encoding="utf-8")
    first = next(iter(saved))
    command = pyrunner("watch", first)
    with Terminal(command, workspace.root, environment) as terminal:
        user = User(terminal, files, later)
        if user.wait_for_verdict(first, saved[first], lambda _: None, STARTING_SECONDS) is None:
            raise RuntimeError(f"watch does not get ready:\n{terminal.shown}")
        yield user
