"""What is kept of a bug, for a report."""

import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path


def write_crash_log(bug: Exception, arguments: Sequence[str]) -> Path:
    """Write the traceback and the circumstances to a file of its own and return its path."""
    from importlib.metadata import version

    lines = [
        f"pyrunner {version('pyrunner')}, Python {platform.python_version()}, {platform.platform()}",
        f"arguments: {list(arguments)}",
        "",
        *traceback.format_exception(bug),
    ]
    with tempfile.NamedTemporaryFile(
        "w", prefix="pyrunner-crash-", suffix=".log", delete=False, encoding="utf-8", errors="replace"
    ) as log:
        log.write("\n".join(lines))
    return Path(log.name)
