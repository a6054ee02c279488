"""The entry point: commands by name, and the one place where failures become words and an exit status."""

import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import Annotated

import typer

from pyrunner.cli.bench import bench
from pyrunner.cli.check import check
from pyrunner.cli.chosen import settings_in_use
from pyrunner.cli.command import Command, Front, Group
from pyrunner.cli.dev import dev
from pyrunner.cli.doctor import doctor
from pyrunner.cli.explain import explain
from pyrunner.cli.hint import hint
from pyrunner.cli.init import init
from pyrunner.cli.list import list_exercises
from pyrunner.cli.options import WorkspaceOption
from pyrunner.cli.progress import progress
from pyrunner.cli.reset import reset
from pyrunner.cli.run import run
from pyrunner.cli.settings import settings
from pyrunner.cli.solution import solution
from pyrunner.cli.stats import stats
from pyrunner.cli.update import update
from pyrunner.cli.watch import watch
from pyrunner.errors import PyrunnerError

FAILED, UNUSABLE, INTERRUPTED = 1, 2, 130
WIDEST_HELP = 80


def help_width() -> int:
    """How many columns help may take, also on a terminal that is narrower than Typer's least."""
    return min(get_terminal_size().columns, WIDEST_HELP) - 1


app = typer.Typer(
    name="pyrunner",
    cls=Front,
    help="Learn advanced Python by mending broken code: every save is built, type-checked and tested at once.",
    epilog="`pyrunner COMMAND --help` says more about each, with examples.",
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": help_width()},
    # Typer's other ways to show help import a parser for Markdown, and need more room.
    rich_markup_mode=None,
)
app.command("watch", cls=Command)(watch)
app.command("run", cls=Command)(run)
app.command("check", cls=Command)(check)
app.command("list", cls=Command)(list_exercises)
app.command("hint", cls=Command)(hint)
app.command("stats", cls=Command)(stats)
app.command("explain", cls=Command)(explain)
app.command("reset", cls=Command)(reset)
app.command("solution", cls=Command)(solution)
app.command("bench", cls=Command)(bench)
app.command("init", cls=Command)(init)
app.command("update", cls=Command)(update)
app.command("doctor", cls=Command)(doctor)
app.command("settings", cls=Command)(settings)
app.add_typer(progress, name="progress", cls=Group)
app.add_typer(dev, name="dev", cls=Group)


def show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"pyrunner {version('pyrunner')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def default(
    context: typer.Context,
    workspace: WorkspaceOption = None,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> int:
    """Without a command: watch."""
    if context.invoked_subcommand is None:
        with settings_in_use(workspace):
            return watch(workspace=workspace)
    if workspace is not None:
        command = context.invoked_subcommand
        raise PyrunnerError(
            "--workspace stands behind the command", f"pyrunner {command} --workspace {workspace} …, in this order"
        )
    return 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status.

    0 passed or done, 1 not passed, 2 usage or environment, 130 interrupted.
    """
    sys.exit(exit_status(sys.argv[1:] if arguments is None else arguments))


def exit_status(arguments: Sequence[str]) -> int:
    try:
        return int(app(list(arguments), prog_name="pyrunner", standalone_mode=False) or 0)
    except PyrunnerError as error:
        return tell(error.message, error.hint)
    except typer.TyperException as error:
        from pyrunner.cli.usage import usage_error

        return tell(*usage_error(error, arguments)) if error.format_message() else UNUSABLE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except PermissionError as error:
        return tell(f"cannot use {error.filename}: {error.strerror}", "make it readable and writable for you")
    except OSError as error:
        return tell(f"cannot go on: {error.strerror or error}", "is the disk full, or the output closed?")
    except Exception as bug:
        from pyrunner.cli.crash import write_crash_log

        log = write_crash_log(bug, arguments)
        return tell(f"pyrunner itself failed: {type(bug).__name__}: {bug}", f"please report it with {log}")


def tell(message: str, hint: str) -> int:
    """Say on standard error what is wrong and what to do next."""
    lines = [f"error: {message}"]
    if hint:
        lines.append(f" next: {hint}")
    typer.echo("\n".join(lines), err=True)
    return UNUSABLE
