"""The folder in which a learner works."""

from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.model import Course, Exercise

STATE = ".pyrunner"
"""The folder in a workspace for everything that is not the learner's to edit."""


def is_clone(root: Path) -> bool:
    """Whether the course's own trees stand in this folder, as in a clone of its repository."""
    return (root / "exercises" / "course.toml").is_file() and (root / "solutions").is_dir()


@dataclass(frozen=True)
class Workspace:
    """A learner's folder.

    Args:
        root: the folder that holds `exercises/`.
        course: the originals, as pinned under `.pyrunner/course`.
        in_clone: whether `exercises/` is the course's own tree, in a clone of its repository.
    """

    root: Path
    course: Course
    in_clone: bool

    @property
    def exercises(self) -> Path:
        """The tree that the learner edits."""
        return self.root / "exercises"

    @property
    def solutions(self) -> Path:
        """Where solutions appear; in a clone `solutions/` is the course's own tree."""
        return self.state / "solutions" if self.in_clone else self.root / "solutions"

    @property
    def state(self) -> Path:
        """Originals, progress, backups and caches."""
        return self.root / STATE

    @property
    def cache(self) -> Path:
        """What can be deleted at any time: builds, the type checker's cache."""
        return self.state / "cache"

    @property
    def backups(self) -> Path:
        """What was replaced."""
        return self.state / "backups"

    @property
    def progress_file(self) -> Path:
        """What is done."""
        return self.state / "progress.json"

    def folder(self, exercise: Exercise) -> Path:
        """Where the learner works on an exercise."""
        return self.exercises / exercise.path

    def file(self, exercise: Exercise) -> Path:
        """The file to open first."""
        return self.folder(exercise) / exercise.files[0]
