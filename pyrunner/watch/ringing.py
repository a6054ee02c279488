"""How a notification reaches the user."""

import shutil
import sys
from collections.abc import Callable, Mapping

from pyrunner.watch.aside import run_aside

TITLE = "pyrunner"
BELL = "\a"
# Terminals that show a notification for OSC 9, and those that do for OSC 777.
OSC_9 = frozenset({"iTerm.app", "WezTerm", "ghostty", "WarpTerminal"})
OSC_777 = ("foot", "rxvt")


def ringing(
    kind: str, environment: Mapping[str, str], write: Callable[[str], None], *, escapes: bool = True
) -> Callable[[str], None]:
    """What tells a line in the way that was chosen.

    Args:
        kind: `bell` or `desktop`.
        environment: tells the terminal and the desktop.
        write: sends the terminal what is no part of the screen.
        escapes: whether that may be an escape code; without any, the bell rings where no command shows a line.
    """
    if kind == "bell":
        return lambda line: write(BELL)
    command = _desktop_command(environment)
    if command is None and not escapes:
        return lambda line: write(BELL)
    if command is None or (escapes and _shows_notifications(environment)):
        return lambda line: write(_sequence(line, environment))

    def ring(line: str) -> None:
        run_aside(command(line), lambda _: write(BELL))

    return ring


def _shows_notifications(environment: Mapping[str, str]) -> bool:
    return (
        environment.get("TERM_PROGRAM") in OSC_9
        or bool(environment.get("KITTY_WINDOW_ID"))
        or environment.get("TERM", "").startswith(OSC_777)
    )


def _sequence(line: str, environment: Mapping[str, str]) -> str:
    """The bell too: a terminal that does not know the sequence passes over it."""
    if environment.get("TERM", "").startswith(OSC_777):
        shown = f"\x1b]777;notify;{TITLE};{line}\x1b\\"
    else:
        shown = f"\x1b]9;{TITLE}: {line}\x1b\\"
    if environment.get("TMUX"):
        # https://github.com/tmux/tmux/wiki/FAQ: to the terminal around it, where `allow-passthrough` is on.
        shown = "\x1bPtmux;" + shown.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    return shown + BELL


def _desktop_command(environment: Mapping[str, str]) -> Callable[[str], list[str]] | None:
    """What shows a line on the desktop that this terminal is on; None where that is another machine's, or none."""
    if environment.get("SSH_CONNECTION"):
        return None
    if sys.platform == "darwin" and (script := shutil.which("osascript")):
        shows = f'on run line\ndisplay notification (item 1 of line) with title "{TITLE}"\nend run'
        return lambda line: [script, "-e", shows, line]
    has_desktop = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if has_desktop and (send := shutil.which("notify-send")):
        return lambda line: [send, "--app-name", TITLE, "--", TITLE, line]
    return None
