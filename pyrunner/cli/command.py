"""Commands that start fast."""

import sys
from collections.abc import Mapping
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from pyrunner.cli.chosen import settings_in_use
from pyrunner.cli.help import write_examples, write_parameters, write_rows, write_start

FORGIVING = frozenset({"doctor", "settings"})
"""Commands that say what is wrong with settings, or mend it."""


class Command(TyperCommand):
    """A command that imports what converts values only for a value that needs it."""

    def get_params(self, ctx: Any) -> list[Any]:
        return [_sparing(parameter) for parameter in super().get_params(ctx)]

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence of its help, whole however long it is: there is more than one line for it."""
        return super().get_short_help_str(sys.maxsize)

    def invoke(self, ctx: Any) -> Any:
        """Run it with the settings of its workspace; what is wrong with them is told before anything is done."""
        with settings_in_use(ctx.params.get("workspace"), forgiving=self.name in FORGIVING):
            return super().invoke(ctx)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        write_parameters(formatter, ctx, self.get_params(ctx))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        write_examples(formatter, ctx.command_path)


class Group(TyperGroup):
    """A group of commands, as sparing as each `Command`."""

    def get_params(self, ctx: Any) -> list[Any]:
        return [_sparing(parameter) for parameter in super().get_params(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        write_parameters(formatter, ctx, self.get_params(ctx))
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        commands = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        write_rows(formatter, "Commands", [(name, each.get_short_help_str()) for name, each in commands])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        write_examples(formatter, ctx.command_path)
        super().format_epilog(ctx, formatter)


class Front(Group):
    """The group of all commands; its help says what to do first."""

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        super().format_help_text(ctx, formatter)
        write_start(formatter)


class _Option(TyperOption):
    def process_value(self, ctx: Any, value: Any) -> Any:
        return _taken(self, ctx, value) if _is_right(self, value) else super().process_value(ctx, value)


class _Argument(TyperArgument):
    def display_type_rich(self, ctx: Any) -> str | None:
        """No word in the help: the names of arguments say what they are, and `<list[str]>` helps nobody."""
        return None

    def _usage_display_name(self) -> str:
        """As manual pages write it: NAME, [NAME], NAME..., [NAME]..."""
        name = self.display_name_raw
        return (name if self.required else f"[{name}]") + ("..." if self.nargs != 1 else "")

    def process_value(self, ctx: Any, value: Any) -> Any:
        return _taken(self, ctx, value) if _is_right(self, value) else super().process_value(ctx, value)


def _sparing(parameter: Any) -> Any:
    """The same parameter, which now takes a value that is right as it is.

    Typer converts every value with pydantic, also one that is not given or is text already, and pydantic takes longer
    to import than most commands to run.
    """
    parameter.__class__ = _SPARING.get(type(parameter), type(parameter))
    return parameter


def _is_right(parameter: TyperOption | TyperArgument, value: object) -> bool:
    """Whether a value is nothing where that is allowed, or text where text is asked for, or a list of texts."""
    if not value and not isinstance(value, str):
        return not parameter.required
    annotation = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if isinstance(value, list | tuple):
        return annotation == list[str] and all(isinstance(each, str) for each in value)
    return isinstance(value, str) and annotation is str


def _taken(parameter: TyperOption | TyperArgument, ctx: Any, value: Any) -> Any:
    return parameter.callback(ctx, parameter, value) if parameter.callback else value


_SPARING: Mapping[type, type] = {TyperOption: _Option, TyperArgument: _Argument}
