"""What a user does at an exercise, one thing after the other."""

from dataclasses import dataclass

from tests.benchmarks.drafts import Draft
from tests.benchmarks.edits import Way


@dataclass(frozen=True, slots=True)
class Save:
    """One save.

    Args:
        exercise: its name.
        draft: what is written.
        way: how.
        gap: seconds for which the file is empty or missing, where that belongs to the way.
        pause: seconds until the user does the next thing of the same step.
    """

    exercise: str
    draft: Draft
    way: Way = Way.IN_PLACE
    gap: float = 0.0
    pause: float = 0.0

    def __str__(self) -> str:
        kind = self.draft.sort.name.lower()
        gap = f" for {self.gap * 1000:.0f} ms" if self.gap else ""
        pause = f", then {self.pause * 1000:.0f} ms" if self.pause else ""
        return f"{self.exercise} {self.draft.number} ({kind}) saved {self.way.value}{gap}{pause}"


@dataclass(frozen=True, slots=True)
class Press:
    """Keys, typed at once.

    Args:
        keys: what is typed.
        awaited: what the screen must show before.
    """

    keys: str
    awaited: str = ""

    def __str__(self) -> str:
        return f"keys {self.keys!r}"


Action = Save | Press


@dataclass(frozen=True, slots=True)
class Step:
    """Some actions, and what is to be on the screen in the end.

    Args:
        actions: what the user does.
        exercise: the name of the one that is open then.
        draft: its newest content.
        changed: whether that was not on the screen before.
        aligned: whether it begins with a new second of the clock, so that what follows falls into the same one.
    """

    actions: tuple[Action, ...]
    exercise: str
    draft: Draft
    changed: bool = True
    aligned: bool = False

    @property
    def opens(self) -> bool:
        """Whether another exercise is turned to."""
        return any(isinstance(action, Press) for action in self.actions)

    def __str__(self) -> str:
        return "; ".join(["a new second"] * self.aligned + [str(action) for action in self.actions])
