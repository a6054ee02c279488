"""What the keys do."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pyrunner.ui.keys import KeyLabel


def help_page(keys: Sequence[KeyLabel]) -> RenderableType:
    """All keys of the exercise's page, and how to work."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for key in keys:
        table.add_row(Text(key.key, style="key"), key.meaning)
    return Group(
        Text("Edit the file in your editor and save it: the verdict is here at once."),
        Text(),
        table,
        Text(),
        Text("Nothing is lost: a reset keeps what you had, undo brings it back.", style="quiet"),
    )
