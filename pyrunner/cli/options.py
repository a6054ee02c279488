"""Options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from pyrunner.cli.completion import complete_exercise

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        "-w",
        metavar="DIR",
        help="Work in this folder instead of the workspace around the current one.",
        show_default=False,
    ),
]

JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]

LinesOption = Annotated[
    bool,
    typer.Option("--lines", help="Print path:line:column: error: message for each thing to mend, and nothing else."),
]

NameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help="The exercise, or a path to its folder or a file in it; without it, the current one.",
        autocompletion=complete_exercise,
        show_default=False,
    ),
]

RequiredNameArgument = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="The exercise, or a path to its folder or a file in it.",
        autocompletion=complete_exercise,
        show_default=False,
    ),
]
