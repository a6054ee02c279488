"""Wrong usage in words: what is wrong, and what to type instead."""

from collections.abc import Sequence
from typing import Any

import typer

EXTRA = "Got unexpected extra argument(s) "
NO_COMMAND = "No such command "


def usage_error(error: typer.TyperException, arguments: Sequence[str]) -> tuple[str, str]:
    """What was wrong with a command line, and what to do next.

    Args:
        error: what Typer raised.
        arguments: of the command line.
    """
    context = getattr(error, "ctx", None)
    command = context.command_path if context else _command_in(arguments)
    told = error.format_message().rstrip(".")
    if hasattr(error, "possibilities"):
        return f"there is no option {getattr(error, 'option_name', '')}", _meant(error.possibilities, command)
    if told.startswith(EXTRA):
        return f"unexpected argument {told.removeprefix(EXTRA).strip('()')!r}", _help(command)
    if told.startswith(NO_COMMAND):
        name, _, suggested = told.removeprefix(NO_COMMAND).partition(". Did you mean ")
        return f"there is no command {name}", _meant(suggested.rstrip("?").replace("'", "").split(", "), command)
    if told.startswith("Missing command"):
        return f"{command} needs a command", _commands(command, context)
    if told.startswith("Missing argument"):
        return f"{told.removeprefix('Missing argument ').strip(chr(39))} is missing", _example(command)
    return f"{told[:1].lower()}{told[1:]}", _help(command)


def _meant(close: Sequence[str] | None, command: str) -> str:
    names = [name for name in close or () if name]
    return f"did you mean {' or '.join(sorted(names))}?" if names else _help(command)


def _example(command: str) -> str:
    from pyrunner.cli.examples import EXAMPLES

    examples = EXAMPLES.get(command, ())
    return f"for example: {examples[0][0]}" if examples else _help(command)


def _commands(command: str, context: Any) -> str:
    return " or ".join(f"{command} {name}" for name in context.command.commands)


def _help(command: str) -> str:
    return f"{command} --help " + ("lists the commands" if command == "pyrunner" else "shows how it is used")


def _command_in(arguments: Sequence[str]) -> str:
    """The command of a command line, for an error that does not know it: the longest one that has examples."""
    from pyrunner.cli.examples import EXAMPLES

    begun = [" ".join(("pyrunner", *arguments[:length])) for length in (2, 1)]
    return next((command for command in begun if command in EXAMPLES), "pyrunner")
