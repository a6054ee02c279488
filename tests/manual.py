"""The manual page, made from the commands themselves: `python -m tests.manual` writes it."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typer

import pyrunner
from pyrunner.cli.examples import EXAMPLES, START, Examples
from pyrunner.cli.main import app

PAGE = Path(pyrunner.__file__).parent / "manual" / "pyrunner.1"

STATUS = {
    "0": "passed or done",
    "1": "not passed",
    "2": "wrong usage, or something that is needed is missing",
    "130": "interrupted",
}
FILES = {
    "exercises/": "yours to edit: the exercises, each with its tests",
    "solutions/": "each appears when its exercise is done; in a clone, in .pyrunner/solutions/",
    ".pyrunner/": "the course as delivered, your progress, and a backup of whatever was replaced",
}
ENVIRONMENT = {
    "NO_COLOR": "when it is set, nothing is coloured",
    "VISUAL, EDITOR": "what the key e opens in watch",
}


def manual() -> str:
    """The page, in the language of man(7)."""
    group = typer.main.get_command(app)
    context = group.make_context("pyrunner", [], resilient_parsing=True)
    lines = [
        f'.TH PYRUNNER 1 "" "pyrunner {version("pyrunner")}" "User Commands"',
        *section("NAME", [r"pyrunner \- learn advanced Python by mending broken code"]),
        *section("SYNOPSIS", [".B pyrunner", "[OPTIONS] COMMAND [ARGS]..."]),
        *section("DESCRIPTION", [text(group.help or ""), "Without a command, it is", '.BR "pyrunner watch" .']),
        *section("START HERE", [*examples(START), ".PP", "In a clone of the course's repository, the last is enough."]),
        *section("OPTIONS", parameters(group, context)),
        *section("COMMANDS", [line for command in leaves(group, context) for line in command]),
        *section("EXIT STATUS", items(STATUS)),
        *section("FILES", items(FILES)),
        *section("ENVIRONMENT", items(ENVIRONMENT)),
    ]
    return "\n".join(line for line in lines if line) + "\n"


def leaves(group: Any, context: Any) -> Iterator[list[str]]:
    """What is said about each command, those of groups included."""
    for name in group.list_commands(context):
        command = group.commands[name]
        inner = command.context_class(command, info_name=name, parent=context)
        if hasattr(command, "commands"):
            yield from leaves(command, inner)
        else:
            yield about(command, inner)


def about(command: Any, context: Any) -> list[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    shown = EXAMPLES.get(context.command_path, ())
    return [
        f'.SS "{text(usage)}"',
        text(command.help or ""),
        *parameters(command, context),
        *([".PP", "Examples:", *examples(shown)] if shown else []),
    ]


def parameters(command: Any, context: Any) -> list[str]:
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    return items({name: " ".join(told.split()) for name, told in filter(None, records) if name != "-h, --help"})


def examples(shown: Examples) -> list[str]:
    return items(dict(shown))


def items(named: dict[str, str]) -> list[str]:
    return [line for name, told in named.items() for line in (".TP", f'.B "{text(name)}"', text(told))]


def section(title: str, lines: list[str]) -> list[str]:
    return [f".SH {title}", *lines]


def text(plain: str) -> str:
    """Plain text as troff reads it: no hyphen, backslash, quote or leading point means anything else."""
    joined = " ".join(plain.split())
    escaped = joined.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq").replace("`", r"\(ga")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


def main() -> None:
    PAGE.write_text(manual(), encoding="utf-8")


if __name__ == "__main__":
    main()
