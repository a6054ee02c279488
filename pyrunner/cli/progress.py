"""`pyrunner progress`: take what is done to another machine."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.command import Command
from pyrunner.cli.options import WorkspaceOption

if TYPE_CHECKING:
    from pyrunner.course.model import Course
    from pyrunner.progress.progress import Progress

STANDARD = Path("-")

progress = typer.Typer(help="Take what is done to another machine.")


@progress.callback()
def group() -> None:
    """Take what is done to another machine."""


@progress.command("export", cls=Command)
def export_progress(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to write it; without it, standard output.", show_default=False)
    ] = STANDARD,
    workspace: WorkspaceOption = None,
) -> int:
    """Write what is done, runs and hints into a file."""
    from pyrunner.cli.opening import open_workspace
    from pyrunner.cli.output import write_file
    from pyrunner.progress.file import to_bytes

    _, store = open_workspace(workspace)
    content = to_bytes(store.load()).decode("utf-8")
    if file == STANDARD:
        print(content, end="")
    else:
        write_file(file, content)
    return 0


@progress.command("import", cls=Command)
def import_progress(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `export` wrote; - is standard input.")],
    workspace: WorkspaceOption = None,
) -> int:
    """Add what was done elsewhere; nothing that is done here is taken away."""
    from pyrunner.cli.opening import open_workspace
    from pyrunner.progress.merge import merged

    place, store = open_workspace(workspace)
    theirs = read_progress(file)
    before = store.load()
    after = store.update(lambda mine: merged(mine, theirs))
    typer.echo(summary(place.course, before, after))
    return 0


def read_progress(file: Path) -> "Progress":
    """What an exported file holds.

    Raises:
        PyrunnerError: it cannot be read, or is none.
    """
    from pyrunner.errors import PyrunnerError
    from pyrunner.progress.file import CorruptProgress, from_bytes

    try:
        return from_bytes(sys.stdin.buffer.read() if file == STANDARD else file.read_bytes())
    except OSError as error:
        raise PyrunnerError(f"cannot read {file}: {error.strerror}", "name the file that export wrote") from None
    except CorruptProgress as error:
        raise PyrunnerError(
            f"{file} holds no progress: {error}", "pyrunner progress export FILE makes such a file"
        ) from None


def summary(course: "Course", before: "Progress", after: "Progress") -> str:
    """What an import brought, in a sentence or two."""
    new = [name for name in after.records if after.is_done(name) and not before.is_done(name)]
    known = {exercise.name for exercise in course.exercises}
    done = [name for name in new if name in known]
    sentences = [
        f"{len(done)} more done: {', '.join(done)}" if done else "nothing is done there that was not done here"
    ]
    if others := len(new) - len(done):
        sentences.append(f"{others} that this course does not have were kept, too")
    return "; ".join(sentences)
