"""Runs the tests of a contract, in a process that is used once."""

import contextlib
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from pyrunner.workers.hanging import tell_when_asked
from pyrunner.workers.kinds import Reporter
from pyrunner.workers.recording import Recorder

REHEARSAL = Path(__file__).with_name("rehearsal.py")

# No configuration but this one; and no plugin that looks for files, writes files or changes how Python runs.
ARGUMENTS = [
    "-c",
    os.devnull,
    "--noconftest",
    "--disable-plugin-autoload",
    "--strict-markers",
    "--tb=native",
    "--import-mode=prepend",
    "-pno:cacheprovider",
    "-pno:doctest",
    "-pno:faulthandler",
    "-pno:junitxml",
    "-pno:pastebin",
    "-pno:setuponly",
    "-pno:setupplan",
    "-pno:stepwise",
    "-pno:terminalreporter",
]


class Silence:
    """Passes nothing on."""

    descriptor = -1

    def __call__(self, kind: str, /, **facts: Any) -> None:
        """Nothing."""


class Unattended(RuntimeError):
    """There is nobody to talk to a debugger."""


def no_debugger(*_: object, **__: object) -> None:
    """In place of `breakpoint()`."""
    raise Unattended("breakpoint() was reached")


def prepare(preload: tuple[str, ...], fresh: bool) -> None:
    """Import what the tests will, and run a small session, which makes the next one much faster."""
    sys.dont_write_bytecode = True
    if fresh:
        return
    for name in preload:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    recorder = Recorder(REHEARSAL.parent, Silence(), 1 << 20)
    pytest.main([*ARGUMENTS, *_within(REHEARSAL.parent), str(REHEARSAL)], plugins=[recorder])
    sys.modules.pop("rehearsal", None)
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        if hasattr(sys, name):
            delattr(sys, name)
    gc.collect()
    # pytest collects garbage after each session, to find what was never awaited or closed: let it look at new objects.
    gc.freeze()


def run(task: dict[str, Any], report: Reporter) -> None:
    """Run the tests that the task names.

    Args:
        task: `folder`, `tests` (file names), `plugins` (modules), `flood` (characters of output in one test).
    """
    folder = Path(task["folder"]).resolve()
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    sys.breakpointhook = no_debugger
    recorder = Recorder(folder, report, task["flood"])
    tell_when_asked(recorder, report)
    plugins = [word for plugin in task["plugins"] for word in ("-p", plugin)]
    tests = [str(folder / name) for name in task["tests"]]
    pytest.main([*ARGUMENTS, *plugins, *_within(folder), *tests], plugins=[recorder])


def _within(folder: Path) -> list[str]:
    """Keep pytest from listing every folder around this one."""
    return ["--rootdir", str(folder), "--confcutdir", str(folder)]
