"""Standard output: screens for people, objects for programs."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyrunner.errors import PyrunnerError

if TYPE_CHECKING:
    from rich.console import RenderableType

MIN_COLUMNS = 20


def print_screen(screen: "RenderableType") -> None:
    """Print a renderable; without escape codes where the output is no terminal, in ASCII where it shows no more."""
    from rich.console import Console

    from pyrunner.ui.plain_text import shows_unicode, to_ascii
    from pyrunner.ui.theme import THEME

    console = Console(theme=THEME, highlight=False, color_system=None if "NO_COLOR" in os.environ else "auto")
    console.width = max(console.width, MIN_COLUMNS)
    if shows_unicode(sys.stdout.encoding):
        console.print(screen)
        return
    with console.capture() as capture:
        console.print(screen)
    sys.stdout.write(to_ascii(capture.get()))


def print_json(value: dict[str, Any]) -> None:
    """Print one object of the stable format."""
    print(json.dumps({"format": 1, **value}, indent=2))


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
def progress_bar(title: str, total: int, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """A bar on standard error, where that is a terminal; gives what is called as each part is finished."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn(title), BarColumn(bar_width=30), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal)) as bar:
        task = bar.add_task("", total=total)
        yield lambda name: bar.update(task, advance=1, description=name)
