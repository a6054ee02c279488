"""A watcher as somebody writes it who wants speed: pytest and mypy side by side, soon after each save.

Usage: tuned_watcher.py FILE...; the files are those that mypy reads, in the current folder.
"""

import subprocess
import sys
from collections.abc import Sequence

from watchfiles import watch


def run_both(files: Sequence[str]) -> None:
    """Run the two commands, and wait for them."""
    commands = (["pytest", "-q"], ["mypy", "--strict", *files])
    for process in [subprocess.Popen(command) for command in commands]:
        process.wait()


def main(files: Sequence[str]) -> None:
    """Run the two commands at once, and after every save."""
    run_both(files)
    for _ in watch(".", step=10, debounce=100, raise_interrupt=False):
        run_both(files)


if __name__ == "__main__":
    main(sys.argv[1:])
