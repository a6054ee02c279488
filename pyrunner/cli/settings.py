"""`pyrunner settings`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.completion import complete_setting
from pyrunner.cli.options import JsonOption, WorkspaceOption

if TYPE_CHECKING:
    from pathlib import Path

    from pyrunner.settings.model import Configured


def settings(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="A setting, such as theme or keys.hint; keys lists them all.",
            autocompletion=complete_setting,
            show_default=False,
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(metavar="VALUE", help="What it is to be from now on, for you.", show_default=False),
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help="Take your choice back.")] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Show the settings and where each comes from, or choose one."""
    from pyrunner.errors import PyrunnerError

    if unset and (name is None or value is not None):
        raise PyrunnerError("--unset takes the name of one setting", "pyrunner settings --unset theme")
    if name is not None and (unset or value is not None):
        return unset_setting(name, workspace) if unset else choose(name, str(value), workspace)
    return show(name, workspace, as_json=as_json)


def show(name: str | None, workspace: "Path | None", *, as_json: bool) -> int:
    """Print all settings, or the value of one.

    Raises:
        PyrunnerError: they are wrong, or there is none of this name.
    """
    from pyrunner.cli.output import print_json, print_screen
    from pyrunner.settings.place import user_file
    from pyrunner.settings.report import choice_of, choices
    from pyrunner.ui.settings import keys_screen, settings_screen

    configured, keys = read_whole(workspace)
    if name == "keys" and not as_json:
        print_screen(keys_screen(keys))
    elif name is not None and not as_json:
        print(choice_of(configured, name).text)
    elif as_json:
        from dataclasses import asdict

        told = [asdict(choice) for choice in choices(configured)]
        print_json({"path": str(user_file()), "settings": told, "keys": keys})
    else:
        file = user_file()
        print_screen(settings_screen(choices(configured), file, exists=file.exists()))
    return 0


def choose(name: str, text: str, workspace: "Path | None") -> int:
    """Set a setting in the user's file.

    Raises:
        PyrunnerError: there is none of this name, it cannot be so, or the file cannot be written.
    """
    from pyrunner.settings.place import user_file
    from pyrunner.settings.report import typed_value
    from pyrunner.settings.write import set_value
    from pyrunner.watch.key_settings import refuse_clash

    file = user_file()
    set_value(file, name, typed_value(name, text), refuse_clash)
    print(f"{name} = {text}, in {file}")
    tell_of_workspace(name, workspace)
    return 0


def unset_setting(name: str, workspace: "Path | None") -> int:
    """Take a setting out of the user's file."""
    from pyrunner.settings.place import user_file
    from pyrunner.settings.report import refuse_unknown
    from pyrunner.settings.write import unset_value

    file = user_file()
    if unset_value(file, name):
        print(f"{name} is as delivered again")
    else:
        refuse_unknown(name)
        print(f"{name} is not set in {file}")
    tell_of_workspace(name, workspace)
    return 0


def tell_of_workspace(name: str, workspace: "Path | None") -> None:
    """Say so where the workspace sets the same, as that wins."""
    from pyrunner.cli.opening import notify

    configured, _ = read_whole(workspace)
    origin = configured.origins.get(name)
    if origin and origin.by == "workspace":
        notify(f"in this workspace {origin.place} decides")


def read_whole(workspace: "Path | None") -> "tuple[Configured, dict[str, list[str]]]":
    """The settings, and the keys by action.

    Raises:
        PyrunnerError: they are wrong.
    """
    from pathlib import Path

    from pyrunner.settings.read import read_settings
    from pyrunner.watch.key_settings import key_table, keys_by_action

    configured = read_settings(workspace or Path.cwd())
    return configured, keys_by_action(key_table(configured))
