"""What an exercise asks for, in its own words."""

import re

from pyrunner.snapshot import Snapshot
from pyrunner.ui.plain_text import visible

# Also of a file that does not parse, or is Cython's.
DOCSTRING = re.compile(r'\A\s*(?:#[^\n]*\n\s*)*[rR]?"""(.*?)"""', re.DOTALL)


def task(snapshot: Snapshot) -> str:
    """The docstring with which the learner's first file opens; empty when it opens with something else."""
    source = next(iter(snapshot.files.values()), b"").decode("utf-8", "replace")
    match = DOCSTRING.match(source)
    return visible(match[1]).strip() if match else ""
