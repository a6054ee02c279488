"""What is said about one code."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Whose name a code is."""

    MYPY = "mypy"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class Entry:
    """A mypy error code or a Python exception, explained.

    Args:
        code: as mypy prints it, without brackets; for an exception the name of its class.
        summary: what it means in one line, without a full stop.
        meaning: what is meant and why it matters; paragraphs, with code in backticks.
        mending: what is usually done, and what is not; written in the same way.
        broken: source that gives the code and no other. Several modules stand below each other, each behind a comment
            with its file name; the last one is the one to run.
        mended: the same source without the error.
        link: the page of those who made the checker or the exception.
    """

    code: str
    kind: Kind
    summary: str
    meaning: str
    mending: str
    broken: str
    mended: str
    link: str
