"""Programs that get the user's terminal, and no limits."""

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from pyrunner.errors import PyrunnerError


def run_in_foreground(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> int:
    """Run a program in this terminal and wait for it; Ctrl-C is meant for it alone.

    Returns:
        its exit status.

    Raises:
        PyrunnerError: it cannot be started.
    """
    # A handler, unlike SIG_IGN, is not inherited: the program is interrupted as if it had been started by the shell.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        with subprocess.Popen(command, cwd=folder, env=dict(environment)) as program:
            return program.wait()
    except OSError as error:
        raise PyrunnerError(f"cannot start {command[0]}: {error.strerror}") from error
    finally:
        signal.signal(signal.SIGINT, before)
