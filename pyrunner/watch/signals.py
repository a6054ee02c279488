"""Signals become events, so that the main thread ends or pauses where it can clean up."""

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any

from pyrunner.watch.events import Post, Resized, Stopped, Suspended

STOPPING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")

Handler = Callable[[int, FrameType | None], Any] | int | None


@contextmanager
def signals_as_events(post: Post) -> Iterator[None]:
    """Post `Stopped`, `Suspended` and `Resized` for the signals that ask for it, within the block."""
    handlers: dict[str, Handler] = {name: lambda number, _: post(Stopped(number)) for name in STOPPING}
    handlers["SIGTSTP"] = lambda *_: post(Suspended())
    handlers["SIGWINCH"] = lambda *_: post(Resized())
    with handled(handlers):
        yield


@contextmanager
def signals_left_to_others() -> Iterator[None]:
    """While another program has the terminal: what is typed there is for that program, and pausing pauses both."""
    ignored: dict[str, Handler] = {name: lambda *_: None for name in ("SIGINT", "SIGQUIT")}
    with handled({**ignored, "SIGTSTP": signal.SIG_DFL}):
        yield


@contextmanager
def handled(handlers: Mapping[str, Handler]) -> Iterator[None]:
    """Have signals handled so within the block; those that the system does not know are left out."""
    with ExitStack() as stack:
        for name, handler in handlers.items():
            number = getattr(signal, name, None)
            if number is not None:
                stack.callback(signal.signal, number, signal.signal(number, handler))
        yield


def pause() -> None:
    """Stop this process as the shell expects it, until it is continued."""
    with handled({"SIGTSTP": signal.SIG_DFL}):
        os.kill(os.getpid(), signal.SIGTSTP)
