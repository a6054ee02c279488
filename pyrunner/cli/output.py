"""Standard output: screens for people, objects for programs."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pyrunner.cli.chosen import theme
from pyrunner.cli.options import is_plain
from pyrunner.errors import PyrunnerError

if TYPE_CHECKING:
    from rich.console import RenderableType

MIN_COLUMNS = 20


def print_screen(screen: "RenderableType") -> None:
    """Print a renderable; without escape codes where the output is no terminal, in ASCII where it shows no more."""
    from rich.console import Console

    from pyrunner.ui.looks import look_named
    from pyrunner.ui.plain_text import shows_unicode, to_ascii

    look = look_named(theme())
    console = Console(theme=look.theme, highlight=False, color_system=None if "NO_COLOR" in os.environ else "auto")
    console.width = max(console.width, MIN_COLUMNS)
    screen = look.painted(screen)
    if shows_unicode(sys.stdout.encoding):
        console.print(screen)
        return
    with console.capture() as capture:
        console.print(screen)
    sys.stdout.write(to_ascii(capture.get()))


def print_text(lines: Iterable[str]) -> None:
    """Print lines for people, and nothing drawn; in ASCII where the output shows no more."""
    from shutil import get_terminal_size

    from pyrunner.ui.plain_text import shows_unicode, to_ascii
    from pyrunner.ui.spoken_lines import wrapped

    columns = get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    text = wrapped(lines, columns)
    sys.stdout.write(text if shows_unicode(sys.stdout.encoding) else to_ascii(text))


def print_json(value: dict[str, Any]) -> None:
    """Print one object of the stable format."""
    print(json.dumps({"format": 1, **value}, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for a program; what the output's encoding lacks is written as an escape."""
    encoding = sys.stdout.encoding
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding))


def write_file(path: Path, content: str) -> None:
    """Write what the user asked to have in a file.

    Raises:
        PyrunnerError: it cannot be written.
    """
    try:
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise PyrunnerError(f"cannot write {path}: {error.strerror}", "choose a file in a folder of yours") from error


@contextmanager
def live_screen(*, shown: bool) -> Iterator[Callable[["RenderableType"], None]]:
    """A screen on standard error that is gone afterwards, where that is a terminal; gives what shows the next one."""
    from rich.console import Console
    from rich.live import Live

    from pyrunner.ui.looks import look_named
    from pyrunner.ui.plain_text import shows_unicode

    look = look_named(theme())
    color_system: Literal["auto"] | None = None if "NO_COLOR" in os.environ else "auto"
    console = Console(stderr=True, theme=look.theme, highlight=False, color_system=color_system)
    if not (shown and not is_plain(False) and console.is_terminal and shows_unicode(sys.stderr.encoding)):
        yield lambda _: None
        return
    with Live(console=console, transient=True, auto_refresh=False) as live:
        yield lambda screen: live.update(look.painted(screen), refresh=True)
