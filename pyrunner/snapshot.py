"""What the learner saved, read once."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyrunner.verdict import Diagnostic


@dataclass(frozen=True)
class Snapshot:
    """The learner's files of one exercise at one moment.

    Args:
        exercise: its name.
        files: content by file name, relative to the exercise's folder.
        problems: what kept a file from being read as source; a snapshot with problems is judged without being run.
        warnings: what the learner should know of other files beside these; it has no part in the verdict.
    """

    exercise: str
    files: Mapping[str, bytes]
    problems: tuple[Diagnostic, ...] = field(default=())
    warnings: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over names, contents and problems: equal snapshots have equal digests."""
        state = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            state.update(f"{name}\0{len(content)}\0".encode())
            state.update(content)
        for problem in self.problems:
            state.update(f"\0{problem.path}\0{problem.message}".encode())
        return state.hexdigest()
