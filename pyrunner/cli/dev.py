"""`pyrunner dev`: for the authors of courses."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pyrunner.cli.command import Command

if TYPE_CHECKING:
    from pyrunner.course.locate import CourseSource

dev = typer.Typer(help="For the authors of courses.")


@dev.callback()
def group() -> None:
    """For the authors of courses."""


NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME", help="Exercises or chapters; none means all.", show_default=False),
]
CourseOption = Annotated[
    Path | None,
    typer.Option(
        "--course",
        metavar="DIR",
        help="The folder that holds exercises/ and solutions/; without it, the nearest one above.",
        show_default=False,
    ),
]


@dev.command("check", cls=Command)
def check(
    names: NamesArgument = None,
    course: CourseOption = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Run everything, also what has not changed.")] = False,
) -> int:
    """Prove that a course is sound: it is read where it stands, never from a workspace's copy."""
    from rich.console import Console

    from pyrunner.authoring.audit import audit_source
    from pyrunner.cli.output import print_screen
    from pyrunner.ui.audit import audit_progress, audit_report

    source = course_around(course)
    with audit_progress(Console(stderr=True)) as progress:
        report = audit_source(source, names or [], audit_cache(source), use_cache=not no_cache, progress=progress)
    print_screen(audit_report(report))
    return 0 if report.passed else 1


@dev.command("mutate", cls=Command)
def mutate(names: NamesArgument = None, course: CourseOption = None) -> int:
    """Change each solution in small ways, and show which changes its contract does not notice."""
    from pyrunner.authoring.mutating import mutate as survivals_of
    from pyrunner.cli.output import print_screen
    from pyrunner.course.load import load_course
    from pyrunner.course.names import find_exercises
    from pyrunner.ui.mutants import survival_line, survival_report

    source = course_around(course)
    loaded = load_course(source.exercises, source.solutions)
    exercises = find_exercises(loaded, names) if names else loaded.exercises
    told = survivals_of(loaded, exercises, audit_cache(source), lambda survival: print_screen(survival_line(survival)))
    print_screen(survival_report(told))
    return 0


def course_around(folder: Path | None) -> "CourseSource":
    """The course whose trees stand in this folder; without one, in the nearest folder above the current one."""
    from pyrunner.course.locate import CourseSource
    from pyrunner.errors import PyrunnerError

    candidates = [folder] if folder else [Path.cwd(), *Path.cwd().parents]
    for candidate in candidates:
        source = CourseSource(candidate / "exercises", candidate / "solutions")
        if (source.exercises / "course.toml").is_file():
            return source
    raise PyrunnerError(
        f"there is no course in {(folder or Path.cwd()).resolve()}",
        "run it where exercises/course.toml and solutions/ stand, or give --course DIR",
    )


def audit_cache(source: "CourseSource") -> Path:
    return source.exercises.parent / ".pyrunner" / "cache" / "audit"
