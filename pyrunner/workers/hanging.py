"""Tells where the learner's code is when its time is over."""

import faulthandler
import os
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

from pyrunner.workers.failures import Describer
from pyrunner.workers.kinds import Reporter
from pyrunner.workers.recording import LONGEST_OUTPUT, Recorder

TOLD = 3
"""The exit status of a process that could still tell where it was."""


def tell_when_asked(recorder: Recorder, report: Reporter) -> None:
    """When SIGUSR1 comes, write all stacks, which works inside C code too; then, where Python still listens, tell more.

    What is told: the running test, its stack, what each asyncio task and each thread waits for, and what was printed.
    """

    def last_words(_: int, frame: FrameType | None) -> None:
        report(
            "hanging",
            test=recorder.running,
            frames=recorder.describer.stack(frame),
            waiting=[*_tasks(recorder.describer), *_threads(recorder.describer)],
            output=_printed(),
        )
        os._exit(TOLD)

    # A crash in C code shows where it happened.
    faulthandler.enable(file=report.descriptor, all_threads=False)
    if sys.platform != "win32":
        signal.signal(signal.SIGUSR1, last_words)
        faulthandler.register(signal.SIGUSR1, file=report.descriptor, all_threads=True, chain=True)


def _tasks(describer: Describer) -> Iterator[dict[str, Any]]:
    """What each asyncio task awaits, down to the innermost call of the learner's."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None or asyncio._get_running_loop() is None:
        return
    for task in asyncio.all_tasks():
        if frames := describer.calls(_awaited(task.get_coro())):
            yield {"name": task.get_name(), "frames": frames}


def _awaited(awaitable: object) -> Iterator[FrameType]:
    """The frames of a chain of awaits, outermost first."""
    while awaitable is not None:
        frame = next((found for name in FRAME_NAMES if (found := getattr(awaitable, name, None))), None)
        if isinstance(frame, FrameType):
            yield frame
        awaitable = next((found for name in AWAITED_NAMES if (found := getattr(awaitable, name, None))), None)


FRAME_NAMES = ("cr_frame", "gi_frame", "ag_frame")
AWAITED_NAMES = ("cr_await", "gi_yieldfrom", "ag_await")


def _threads(describer: Describer) -> Iterator[dict[str, Any]]:
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    for ident, frame in sys._current_frames().items():
        if ident != threading.get_ident() and (frames := describer.stack(frame)):
            yield {"name": names.get(ident, "thread"), "frames": frames}


def _printed() -> str:
    """What the running test printed so far: pytest has put a file in the place of standard output."""
    try:
        size = os.fstat(1).st_size
        return os.pread(1, LONGEST_OUTPUT, max(0, size - LONGEST_OUTPUT)).decode(errors="replace")
    except OSError:
        return ""
