"""What an exercise asks for, in its own words."""

import re

from pyrunner.snapshot import Snapshot
from pyrunner.ui.plain_text import visible

# Also of a file that does not parse, or is Cython's.
DOCSTRING = re.compile(r'\A(?P<above>\s*(?:#[^\n]*\n\s*)*)(?P<literal>[rR]?"""(?P<text>.*?)""")', re.DOTALL)


def task(snapshot: Snapshot) -> str:
    """The docstring with which the learner's first file opens; empty when it opens with something else."""
    return opening(next(iter(snapshot.files.values()), b""))


def opening(content: bytes) -> str:
    """The docstring with which a file opens; empty when it opens with something else."""
    match = DOCSTRING.match(content.decode("utf-8", "replace"))
    return visible(match["text"]).strip() if match else ""


def without_task(source: str) -> str:
    """A source without the docstring at its top; the comments above it, which may direct a compiler, stay."""
    return DOCSTRING.sub(lambda match: match["above"], source, count=1)
