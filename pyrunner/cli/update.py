"""`pyrunner update`."""

import typer

from pyrunner.cli.options import WorkspaceOption


def update(workspace: WorkspaceOption = None) -> int:
    """Bring a workspace up to the installed course; what you touched stays, and so does your progress."""
    from pyrunner.cli.opening import open_desk
    from pyrunner.course.locate import bundled_course
    from pyrunner.workspace.update import update as update_workspace

    done = update_workspace(open_desk(workspace).workspace, bundled_course())
    typer.echo(done.changes.sentence or "the originals are those of the installed course")
    if done.settings.replaced:
        typer.echo(f"settings brought up: {', '.join(done.settings.replaced)}")
    if done.settings.kept:
        typer.echo(f"settings kept as yours, though delivered anew: {', '.join(done.settings.kept)}")
        typer.echo("next: where you want the new ones, move yours away and run pyrunner update again")
    if done.replaced:
        typer.echo(f"brought up: {', '.join(done.replaced)}")
    if done.kept:
        typer.echo(f"kept as yours, though delivered anew: {', '.join(done.kept)}")
        typer.echo("next: pyrunner reset NAME takes the new one; yours is saved first")
    return 0
