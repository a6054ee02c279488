"""Starts one command and ends it with everything it started; run as a script, with no package around it.

It stands between pyrunner and the command, so that killing pyrunner cannot leave anything behind: standard input is
the lifeline, and its end, whoever caused it, is the order to end the command. On Linux the guard also adopts every
process that the command leaves behind, daemons included.

Usage: guard.py MEMORY FILE_SIZE FOLDER OUTPUT KEEP COMMAND...

MEMORY and FILE_SIZE are limits in bytes or 0, OUTPUT is the descriptor for both output streams, KEEP the descriptors
that the command inherits, joined by commas. Commands on standard input are single bytes: `d` asks the command for a
dump of its stack (SIGUSR1). Standard output gets a line `started PID`, and `ended STATUS` or `failed MESSAGE`.
"""

import os
import resource
import select
import signal
import sys
import time
from contextlib import suppress

SUBREAPER, DEATH_SIGNAL = 36, 1  # PR_SET_CHILD_SUBREAPER and PR_SET_PDEATHSIG of <linux/prctl.h>
ENDING_SECONDS = 5.0


class Guard:
    """One command and what came of it."""

    def __init__(self, child: int, waker: int, lifeline: int = 0) -> None:
        self.child = child
        self.waker = waker
        self.lifeline = lifeline
        self.status: int | None = None

    def watch(self) -> None:
        """Wait until the command has ended or the lifeline is cut."""
        while self.status is None:
            ready, _, _ = select.select([self.lifeline, self.waker], [], [])
            if self.lifeline in ready and not self.obey():
                return
            if self.waker in ready:
                os.read(self.waker, 512)
                self.reap()

    def obey(self) -> bool:
        """Carry out one order; false when the lifeline is cut."""
        order = os.read(self.lifeline, 1)
        if order == b"d" and self.status is None:
            send(self.child, signal.SIGUSR1)
        return order != b""

    def reap(self) -> bool:
        """Collect whoever has ended; false when nobody is left."""
        while True:
            try:
                process, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return False
            if process == self.child:
                self.status = os.waitstatus_to_exitcode(status)
            if process == 0:
                return True

    def sweep(self) -> None:
        """End everything that the command started: first halt it, so that nothing new is born meanwhile."""
        if not self.reap():
            return
        give_up = time.monotonic() + ENDING_SECONDS
        while self.reap() and time.monotonic() < give_up:
            self.halt_all()
            for process in descendants(os.getpid()):
                send(process, signal.SIGKILL)
            send_group(self.child, signal.SIGKILL)
            select.select([self.waker], [], [], 0.02)

    def halt_all(self) -> None:
        """Stop all descendants, until no round finds a new one."""
        halted: set[int] = set()
        while new := descendants(os.getpid()) - halted:
            for process in new:
                send(process, signal.SIGSTOP)
            halted |= new


def send(process: int, number: int) -> None:
    """Send a signal to a process that may be gone."""
    with suppress(ProcessLookupError, PermissionError):
        os.kill(process, number)


def send_group(group: int, number: int) -> None:
    """Send a signal to a process group that may be gone."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def descendants(root: int) -> "set[int]":
    """Everything below a process, where /proc tells; elsewhere nothing."""
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc") if sys.platform == "linux" else ():
        if name.isdigit():
            children.setdefault(parent(name), []).append(int(name))
    found: set[int] = set()
    waiting = [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found.update(below)
        waiting.extend(below)
    return found


def parent(process: str) -> int:
    """The parent of a process; zombies and processes that are gone have none."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            state, ppid = file.read().rpartition(b")")[2].split()[:2]
    except (OSError, ValueError):
        return -1
    return -1 if state == b"Z" else int(ppid)


def control(*arguments: int) -> None:
    """prctl(2), where there is one."""
    if sys.platform == "linux":
        try:
            import ctypes

            ctypes.CDLL(None).prctl(*arguments, 0, 0, 0)
        except (ImportError, OSError, AttributeError):
            pass


def become(arguments: "list[str]") -> None:
    """Turn this process into the command; does not return.

    Raises:
        OSError: the folder or the command cannot be used.
    """
    memory, file_size, folder, output, keep, *command = arguments
    os.setsid()
    control(DEATH_SIGNAL, signal.SIGKILL)
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit(resource.RLIMIT_FSIZE, int(file_size))
    if sys.platform == "linux":  # macOS refuses it or ignores it
        limit(resource.RLIMIT_AS, int(memory))
    os.chdir(folder)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(int(output), 1)
    os.dup2(int(output), 2)
    for descriptor in keep.split(",") if keep else ():
        os.set_inheritable(int(descriptor), True)
    os.execvp(command[0], command)


def limit(resource_number: int, size: int) -> None:
    """Set a limit for good; 0 sets none."""
    if size:
        _, hard = resource.getrlimit(resource_number)
        size = size if hard == resource.RLIM_INFINITY else min(size, hard)
        resource.setrlimit(resource_number, (size, size))


def tell(line: str) -> None:
    """Write to pyrunner, which may be gone."""
    with suppress(OSError):
        os.write(1, line.encode() + b"\n")


def start(arguments: "list[str]") -> int:
    """Start the command; only the guard returns from here, with the command's process id."""
    child = os.fork()
    if child == 0:
        status = os.dup(1)
        try:
            become(arguments)
        except OSError as error:
            os.write(status, f"failed {error.strerror}: {error.filename}\n".encode())
        finally:
            os._exit(127)
    for descriptor in inherited(arguments):
        os.close(descriptor)
    tell(f"started {child}")
    return child


def inherited(arguments: "list[str]") -> "set[int]":
    """The descriptors that are the command's and not the guard's."""
    output, keep = arguments[3], arguments[4]
    return {int(number) for number in (output, *keep.split(",")) if number}


def waker() -> int:
    """A descriptor that becomes readable whenever a child has ended."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return reading


def main(arguments: "list[str]") -> None:
    """Guard one command from its start to the end of all it started."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    control(SUBREAPER, 1)
    woken = waker()
    guard = Guard(start(arguments), woken)
    guard.watch()
    guard.sweep()
    tell(f"ended {guard.status}")
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
