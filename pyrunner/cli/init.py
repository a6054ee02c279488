"""`pyrunner init`."""

from pathlib import Path
from typing import Annotated

import typer

from pyrunner.cli.opening import NEW_WORKSPACE


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make; what is in it already stays.")
    ] = NEW_WORKSPACE,
) -> int:
    """Make a workspace: the folder in which you learn."""
    from pyrunner.course.locate import bundled_course
    from pyrunner.workspace.create import create_workspace
    from pyrunner.workspace.delivered_settings import own_settings

    workspace = create_workspace(folder, bundled_course())
    count = len(workspace.course.exercises)
    typer.echo(f"{workspace.course.title}: {count} exercises in {workspace.root}")
    if kept := own_settings(workspace.root):
        typer.echo(f"kept as they were: {', '.join(kept)}; your editor may say other things than pyrunner")
    typer.echo(f"next: cd {folder} && pyrunner watch")
    return 0
