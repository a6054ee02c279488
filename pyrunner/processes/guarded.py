"""How a process is started and ended under a guard, where there is fork."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from pyrunner.processes.launch import Launch, Pipes

GUARD = Path(__file__).with_name("guard.py")


class Guarded:
    """A process under a guard: it ends with everything it started, also when pyrunner is killed."""

    def __init__(self, what: Launch) -> None:
        pipes = Pipes(what.channel)
        self.output, self.reports, self.tasks = pipes.output, pipes.reports, pipes.tasks
        self.failure = ""
        self._process = 0
        self._lock = threading.Lock()
        keep = [str(end) for end in pipes.channel_ends]
        settings = [str(what.memory), str(what.file_size), str(what.folder), str(pipes.output_end), ",".join(keep)]
        try:
            self._guard = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", str(GUARD), *settings, *what.command, *keep],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=dict(what.environment),
                pass_fds=(pipes.output_end, *pipes.channel_ends),
                start_new_session=True,
                bufsize=0,
            )
        except OSError:
            pipes.close_ours()
            raise
        finally:
            pipes.close_its_ends()

    def wait(self) -> int:
        status = -int(signal.SIGKILL)
        assert self._guard.stdout is not None
        for line in self._guard.stdout:
            word, _, rest = line.decode(errors="replace").strip().partition(" ")
            match word:
                case "started":
                    self._process = int(rest)
                case "failed":
                    self.failure = rest
                case "ended" if rest != "None":
                    status = int(rest)
        self._bury()
        return status

    def _bury(self) -> None:
        """The guard is gone; if it was killed, so is the command now."""
        if self._guard.wait() != 0 and self._process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process, signal.SIGKILL)
        assert self._guard.stdout is not None
        self._guard.stdout.close()
        self.kill()

    def ask_for_stack(self) -> None:
        with self._lock, suppress(OSError, ValueError):
            assert self._guard.stdin is not None
            self._guard.stdin.write(b"d")

    def kill(self) -> None:
        with self._lock, suppress(OSError):
            assert self._guard.stdin is not None
            self._guard.stdin.close()
