"""A worker's private way to pyrunner."""

import json
import os
import sys
from typing import Any


class Channel:
    """Passes reports on; silent in processes that were forked from the worker."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._owner = os.getpid()

    def __call__(self, kind: str, /, **facts: Any) -> None:
        if os.getpid() != self._owner:
            return
        line = json.dumps({"kind": kind, **facts}).encode() + b"\n"
        while line:
            line = line[os.write(self.descriptor, line) :]

    def inherit(self) -> None:
        """Let this process, which was forked from its owner, be the owner of its copy."""
        self._owner = os.getpid()


def descriptor(word: str, mode: int) -> int:
    """A descriptor that children do not inherit, from how the parent named it."""
    number = int(word)
    if sys.platform == "win32":
        import msvcrt

        number = msvcrt.open_osfhandle(number, mode)
    os.set_inheritable(number, False)
    return number
