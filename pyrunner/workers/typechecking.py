"""Runs mypy on a folder, in a process that is used once."""

import contextlib
import gc
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
    """Check the files of one exercise; ahead of it, check an empty one, as much is made ready only by the first check.

    The task: `folder`, `files` (names), `cache` (a folder for mypy's cache).
    """
    if not need.fresh and Path(need.cache).is_dir():
        rehearse(need.cache)
    task = take_task()
    os.chdir(task["folder"])
    drop(Path(task["cache"]), task["files"])
    status, found, trouble = run_mypy([*ARGUMENTS, "--cache-dir", task["cache"], *task["files"]])
    for line in found.splitlines():
        report("message", **message(line))
    report("checked", status=status, trouble=trouble)


def rehearse(cache: str) -> None:
    """Check an empty file, which stands in the cache's own folder."""
    empty = Path(cache) / "_pyrunner_rehearsal.py"
    with contextlib.suppress(OSError):
        empty.touch()
        run_mypy([*ARGUMENTS, "--cache-dir", cache, str(empty)])
    gc.collect()
    gc.freeze()


def run_mypy(arguments: list[str]) -> tuple[int, str, str]:
    """mypy's exit status, and what it wrote to both streams."""
    found, trouble = io.StringIO(), io.StringIO()
    status = 0
    try:
        mypy.main.main(args=arguments, stdout=found, stderr=trouble, clean_exit=True)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 2
    return status, found.getvalue(), trouble.getvalue()


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
