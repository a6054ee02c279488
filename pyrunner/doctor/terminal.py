"""What the terminal can show."""

import os
import shutil
import sys
from collections.abc import Mapping

from pyrunner.doctor.report import Finding, Health
from pyrunner.ui.plain_text import shows_unicode

COMFORTABLE_COLUMNS, COMFORTABLE_ROWS = 60, 18


def terminal(environment: Mapping[str, str] = os.environ) -> Finding:
    """Whether `watch` can be shown, and how."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Finding("terminal", Health.LIMITED, "input or output is no terminal", "watch needs one; run does not")
    if environment.get("TERM", "") in ("", "dumb"):
        return Finding(
            "terminal",
            Health.LIMITED,
            "it cannot be drawn on (TERM=dumb)",
            "watch is lines of text there",
        )
    columns, rows = shutil.get_terminal_size()
    told = f"{environment['TERM']}, {columns} by {rows}"
    if not shows_unicode(sys.stdout.encoding):
        return Finding("terminal", Health.LIMITED, f"{told}, {sys.stdout.encoding}", "PYTHONUTF8=1 shows every sign")
    if columns < COMFORTABLE_COLUMNS or rows < COMFORTABLE_ROWS:
        return Finding("terminal", Health.LIMITED, told, "a larger window shows more at once")
    return Finding(
        "terminal", Health.GOOD, told + (", without colours (NO_COLOR)" if "NO_COLOR" in environment else "")
    )
