"""Runs the tests of a contract, in a process that is used once."""

import contextlib
import gc
import importlib
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pyrunner.workers.hanging import tell_when_asked
from pyrunner.workers.kinds import Reporter, TakesTask
from pyrunner.workers.need import Need
from pyrunner.workers.recording import Recorder
from pyrunner.workers.rewritten import RewrittenModules

REHEARSAL = Path(__file__).with_name("rehearsal.py")

# No configuration but this one; and no plugin that looks for files, writes files or changes how Python runs.
ARGUMENTS = [
    "-c",
    os.devnull,
    "--noconftest",
    "--disable-plugin-autoload",
    "--strict-markers",
    "--tb=no",
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


def work(need: Need, take_task: TakesTask, report: Reporter) -> None:
    """Run the tests that the task names.

    Ahead of it, import what they will, run a small session, which makes the next one much faster, and begin that one.
    The task: `folder`, `tests` (file names, or ids of tests), `flood` (characters of output in one test).
    """
    sys.dont_write_bytecode = True
    if not need.fresh:
        _import_ahead(need.preload)
        _rehearse()
    # pytest collects garbage after each session, to find what was never awaited or closed: let it look at new objects.
    gc.freeze()
    recorder = Recorder(report)
    plugins = [word for plugin in need.plugins for word in ("-p", plugin)]
    pause = Pause(take_task, recorder, report, need.contract)
    # Without a place of its own for temporary files, pytest clears away what other sessions of the user left, which
    # can take longer than all tests.
    temporary = Path(need.folder).resolve() / f".tmp-{os.getpid()}"
    arguments = [*ARGUMENTS, *plugins, *_within(need.folder), "--basetemp", str(temporary)]
    pytest.main(arguments, plugins=[recorder, pause])
    shutil.rmtree(temporary, ignore_errors=True)
    if not pause.over:
        # A plugin is missing, say; whoever waits for the tests is told in pytest's words.
        take_task()
        pytest.main(arguments)


class Pause:
    """Waits for the task when the session has begun and nothing is collected yet."""

    def __init__(self, take_task: TakesTask, recorder: Recorder, report: Reporter, contract: Sequence[str]) -> None:
        self._take_task = take_task
        self._recorder = recorder
        self._report = report
        self._contract = contract
        self.over = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> None:
        self.over = True
        # Whoever is forked while it waits gets files of its own for what is printed.
        capture = session.config.pluginmanager.getplugin("capturemanager")
        capture.stop_global_capturing()
        ready = self._made_ready(session.config)
        task = self._take_task()
        capture.start_global_capturing()
        capture.suspend_global_capture()
        folder = Path(task["folder"]).resolve()
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        ready.install(str(folder))
        sys.breakpointhook = no_debugger
        self._recorder.turn_to(folder, session.config.rootpath, task["flood"])
        tell_when_asked(self._recorder, self._report)
        session.config.args = [str(folder / name) for name in task["tests"]]

    def _made_ready(self, config: pytest.Config) -> RewrittenModules:
        try:
            return RewrittenModules(self._contract, config)
        except Exception:
            # It is pytest's own affair and may change, or a file is not as it should be: it will do, or say, the same.
            return RewrittenModules((), config)


def _import_ahead(names: tuple[str, ...]) -> None:
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def _rehearse() -> None:
    recorder = Recorder(Silence())
    pytest.main([*ARGUMENTS, *_within(str(REHEARSAL.parent)), str(REHEARSAL)], plugins=[recorder])
    sys.modules.pop("rehearsal", None)
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        if hasattr(sys, name):
            delattr(sys, name)
    gc.collect()


def _within(folder: str) -> list[str]:
    """Keep pytest from listing every folder around this one."""
    place = str(Path(folder).resolve())
    return ["--rootdir", place, "--confcutdir", place]
