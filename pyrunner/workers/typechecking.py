"""Runs mypy on a folder, in a process that is used once."""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import mypy.build
import mypy.main
import mypy.version

from pyrunner.workers.kinds import Reporter, TakesTask
from pyrunner.workers.need import Need

# Files, not a database: several processes can drop and write entries without waiting for one another.
ARGUMENTS = [
    "--config-file=",
    "--strict",
    "--output=json",
    "--no-error-summary",
    "--no-sqlite-cache",
    "--show-error-codes",
]


def work(need: Need, take_task: TakesTask, report: Reporter) -> None:
    """Check the files of one exercise; mypy is imported with this module, and there is nothing else to do ahead.

    The task: `folder`, `files` (names), `cache` (a folder for mypy's cache).
    """
    task = take_task()
    os.chdir(task["folder"])
    drop(Path(task["cache"]), task["files"])
    found, trouble = io.StringIO(), io.StringIO()
    status = 0
    try:
        arguments = [*ARGUMENTS, "--cache-dir", task["cache"], *task["files"]]
        mypy.main.main(args=arguments, stdout=found, stderr=trouble, clean_exit=True)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 2
    for line in found.getvalue().splitlines():
        report("message", **message(line))
    report("checked", status=status, trouble=trouble.getvalue())


def message(line: str) -> dict[str, Any]:
    """One message as JSON; a line in another form is mypy speaking of itself."""
    try:
        return dict(json.loads(line))
    except ValueError:
        return {"file": "", "line": 0, "column": 0, "message": line, "code": None, "severity": "error", "hint": None}


def drop(cache: Path, files: list[str]) -> None:
    """Forget what was known of these files: mypy compares whole seconds, and would miss a quick edit."""
    version = cache / f"{sys.version_info.major}.{sys.version_info.minor}"
    for name in files:
        for entry in version.glob(f"{Path(name).stem}.*"):
            entry.unlink(missing_ok=True)
