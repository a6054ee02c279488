"""The learner's workspace and progress, as `watch` uses them."""

import os
from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.content import contract, solution
from pyrunner.course.model import Course, Exercise
from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.snapshot import Snapshot
from pyrunner.ui.subject import Subject
from pyrunner.verdict import Verdict
from pyrunner.workspace.model import Workspace
from pyrunner.workspace.read import take_snapshot
from pyrunner.workspace.reset import reset, undo_reset


@dataclass(frozen=True, slots=True)
class Desk:
    """What can be done with a workspace; methods that read or write files raise PyrunnerError."""

    workspace: Workspace
    store: ProgressStore

    @property
    def course(self) -> Course:
        return self.workspace.course

    def subject(self, exercise: Exercise) -> Subject:
        """An exercise with what is needed to show it."""
        folder = self.workspace.folder(exercise)
        chapter = next(chapter for chapter in self.course.chapters if exercise in chapter.exercises)
        return Subject(exercise, chapter.title, folder, _as_typed(folder), contract(self.course, exercise))

    def snapshot(self, exercise: Exercise) -> Snapshot:
        """The learner's files as they are now."""
        return take_snapshot(self.workspace, exercise)

    def solution(self, exercise: Exercise) -> Snapshot:
        """The reference solution."""
        return solution(self.course, exercise)

    def record(self, exercise: Exercise, verdict: Verdict) -> Progress:
        """Remember a verdict, and reveal the solution of what passed."""
        # Not at the top: the first screen does not wait for what only a verdict needs.
        from pyrunner.checks.record import record_verdict

        return record_verdict(self.workspace, self.store, exercise, verdict)

    def reset(self, exercise: Exercise) -> bool:
        """Put the files back as delivered, after a backup; whether anything was replaced."""
        return bool(reset(self.workspace, [exercise]).exercises)

    def undo_reset(self, exercise: Exercise) -> None:
        """Bring back what the newest reset replaced."""
        undo_reset(self.workspace, [exercise])


def first_exercise(course: Course, progress: Progress) -> Exercise:
    """Where to go on: the one last worked on, or the first after it that is not done."""
    exercises = course.exercises
    here = next((index for index, exercise in enumerate(exercises) if exercise.name == progress.current), 0)
    ahead = exercises[here:] + exercises[:here]
    return next((exercise for exercise in ahead if not progress.is_done(exercise.name)), exercises[here])


def _as_typed(folder: Path) -> str:
    """A folder as one would type it here."""
    relative = os.path.relpath(folder)
    return str(folder) if relative.startswith("..") else relative
