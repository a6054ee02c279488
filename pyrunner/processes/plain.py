"""How a process is started and ended on Windows, which has no fork: what it leaves behind may survive it."""

import os
import subprocess
import sys

from pyrunner.processes.launch import Launch, Pipes

assert sys.platform == "win32"

import msvcrt  # noqa: E402  (the type checker skips what follows elsewhere)


class Plain:
    """A process without a guard."""

    def __init__(self, what: Launch) -> None:
        pipes = Pipes(what.channel)
        self.output, self.reports, self.tasks = pipes.output, pipes.reports, pipes.tasks
        self.failure = ""
        handles = [msvcrt.get_osfhandle(end) for end in pipes.channel_ends]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        try:
            self._process = subprocess.Popen(
                [*what.command, *(str(handle) for handle in handles)],
                stdin=subprocess.DEVNULL,
                stdout=pipes.output_end,
                stderr=subprocess.STDOUT,
                cwd=what.folder,
                env=dict(what.environment),
                startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles}),
                creationflags=subprocess.CREATE_NEW_PROCESS_GROUP,
            )
        except OSError:
            pipes.close_ours()
            raise
        finally:
            pipes.close_its_ends()

    def wait(self) -> int:
        return self._process.wait()

    def ask_for_stack(self) -> None:
        """There is no signal to ask with."""

    def kill(self) -> None:
        if self._process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(self._process.pid)], capture_output=True, check=False)
