"""What went wrong in a test, as plain data that can cross to another process."""

import os
import reprlib
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from pyrunner.workers.parting import Parter

LONGEST_REPR = 4_000
MOST_FRAMES = 20
MOST_INNER = 5


class _BoundedRepr(reprlib.Repr):
    """`repr`, except that what is very large is told in part."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 8
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdict = self.maxdeque = 60
        self.maxarray = 60
        self.maxstring = self.maxlong = self.maxother = 2_000

    def repr_dict(self, x: dict[Any, Any], level: int) -> str:
        """As the dict is ordered, where `reprlib` sorts."""
        if len(x) > self.maxdict or level <= 0:
            return super().repr_dict(x, level)
        pairs = (f"{self.repr1(key, level - 1)}: {self.repr1(value, level - 1)}" for key, value in x.items())
        return f"{{{', '.join(pairs)}}}"


def bounded_repr(value: object) -> str:
    """The `repr` of a value of the learner's, whatever it does."""
    try:
        text = _BoundedRepr().repr(value)
    except Exception as error:
        text = f"<{type(value).__name__} whose repr raises {type(error).__name__}>"
    return text if len(text) <= LONGEST_REPR else text[:LONGEST_REPR] + "…"


def comparison(operator: str, left: object, right: object) -> dict[str, Any]:
    """An `assert` that compared, and where two values that should be equal first differ."""
    return {
        "operator": operator,
        "left": bounded_repr(left),
        "right": bounded_repr(right),
        "difference": Parter(bounded_repr).parting(left, right) if operator == "==" else None,
    }


class Describer:
    """Describes failures for a learner whose files stand in one folder.

    Args:
        folder: holds the learner's files and the contract; calls elsewhere are left out.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._names: dict[str, str] = {}

    def failure(self, error: BaseException, since: TracebackType | None = None, *, depth: int = 2) -> dict[str, Any]:
        """An exception: its class, what it says, where it came from, and what it carries."""
        return {
            "type": type(error).__name__,
            "text": _text(error),
            "frames": self.frames(error.__traceback__ if since is None else since),
            "notes": [str(note) for note in getattr(error, "__notes__", ())],
            "missing": getattr(error, "name", None) if isinstance(error, ImportError) else None,
            "errno": error.errno if isinstance(error, OSError) else None,
            "syntax": self._syntax(error) if isinstance(error, SyntaxError) else None,
            "inner": self._inner(error, depth) if isinstance(error, BaseExceptionGroup) and depth else [],
            "origin": _origin(error),
        }

    def _inner(self, group: "BaseExceptionGroup[BaseException]", depth: int) -> list[dict[str, Any]]:
        return [self.failure(error, depth=depth - 1) for error in group.exceptions[:MOST_INNER]]

    def _syntax(self, error: SyntaxError) -> dict[str, Any]:
        return {
            "path": self.relative(error.filename or ""),
            "line": error.lineno,
            "column": error.offset,
            "end_column": error.end_offset if error.end_lineno == error.lineno else None,
            "text": error.msg,
        }

    def frames(self, since: TracebackType | None) -> list[dict[str, Any]]:
        """The calls of a traceback, outermost first."""
        return self._kept((frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in _walk(since))

    def stack(self, frame: FrameType | None) -> list[dict[str, Any]]:
        """The calls that are under way, outermost first."""
        return self.calls(reversed([inner for inner, _ in traceback.walk_stack(frame)]))

    def calls(self, frames: Iterable[FrameType]) -> list[dict[str, Any]]:
        """Those of some frames that are in the folder."""
        return self._kept((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name) for frame in frames)

    def _kept(self, calls: Iterable[tuple[str, int, str]]) -> list[dict[str, Any]]:
        found = [
            {"path": path, "line": line, "function": function}
            for filename, line, function in calls
            if (path := self.relative(filename))
        ]
        half = MOST_FRAMES // 2
        return found if len(found) <= MOST_FRAMES else found[:half] + found[-half:]

    def relative(self, filename: str) -> str:
        """A file's name within the folder; empty when it is elsewhere."""
        if filename not in self._names:
            self._names[filename] = self._relative(filename)
        return self._names[filename]

    def _relative(self, filename: str) -> str:
        path = Path(os.path.realpath(self.folder / filename))
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) and path.is_file() else ""


def _walk(since: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while since is not None:
        yield since.tb_frame, since.tb_lineno
        since = since.tb_next


def _text(error: BaseException) -> str:
    """What an exception says, whatever its `__str__` does."""
    try:
        text = str(error)
    except Exception as second:
        text = f"<its text raises {type(second).__name__}>"
    return text if len(text) <= LONGEST_REPR else text[:LONGEST_REPR] + "…"


def _origin(error: BaseException) -> dict[str, Any] | None:
    """The exception that one was raised from, or while it was handled."""
    origin = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if origin is None:
        return None
    return {"type": type(origin).__name__, "text": _text(origin), "caused": error.__cause__ is not None}
