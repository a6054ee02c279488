"""What is written about the code of a failure."""

import re
from typing import TYPE_CHECKING

from pyrunner.errors import PyrunnerError
from pyrunner.verdict import Diagnostic

if TYPE_CHECKING:
    from pyrunner.explain.model import Entry

NOT_RAISED = "Failed"
"""What pytest raises where nothing was raised that should have been."""

_WANTED = re.compile(r"an error \[([^],]+)")


def entry_about(found: Diagnostic) -> "Entry | None":
    """The entry of a failure's code, where there is one."""
    from pyrunner.explain.names import find_code
    from pyrunner.explain.read import read_entry

    code = code_to_explain(found)
    if not code:
        return None
    try:
        return read_entry(find_code(code))
    except PyrunnerError:
        return None


def code_to_explain(found: Diagnostic) -> str:
    """The code to read about: where the contract wants an error and there is none, the one that it wants."""
    if found.code == NOT_RAISED and found.expected:
        return found.expected
    wanted = _WANTED.match(found.expected or "") if found.test else None
    return wanted[1] if wanted else found.code
