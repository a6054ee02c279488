"""Options and arguments that several commands share."""

import os
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

PlainOption = Annotated[
    bool,
    typer.Option("--plain", help="Lines of text and nothing drawn, for screen readers; also by PYRUNNER_PLAIN=1."),
]


def is_plain(asked: bool) -> bool:
    """Whether nothing is to be drawn: because of the option, or of the environment."""
    return asked or os.environ.get("PYRUNNER_PLAIN", "") not in {"", "0"}
