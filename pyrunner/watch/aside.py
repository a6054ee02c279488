"""Programs that run beside `watch`: nobody waits for them, and they touch neither the screen nor the keys."""

import os
import subprocess
import threading
from collections.abc import Callable, Sequence

from pyrunner.errors import PyrunnerError


def run_aside(command: Sequence[str], on_failure: Callable[[int], None]) -> None:
    """Start a program, in a session of its own.

    Args:
        command: to run.
        on_failure: told an exit status other than 0, from another thread.

    Raises:
        PyrunnerError: it cannot be started.
    """
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise PyrunnerError(f"cannot start {command[0]}: {error.strerror}") from error

    def wait() -> None:
        if status := process.wait():
            on_failure(status)

    threading.Thread(target=wait, name=f"beside {command[0]}", daemon=True).start()
