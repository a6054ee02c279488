"""What ruff says of an exercise: learners read solution and contract as good style."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises, in_solutions
from pyrunner.authoring.report import Finding
from pyrunner.authoring.ruff import RuffReport, run_ruff
from pyrunner.authoring.versions import NEWEST, written_for

LINTED = {".py", ".pyi"}
SOLUTION, CONTRACT, DELIVERED = "solution", "contract", "delivered"


@dataclass(frozen=True, slots=True)
class Linted:
    """One exercise with what ruff says of it; its files stand in the folders `solution`, `contract`, `delivered`."""

    dossier: Dossier
    report: RuffReport


def lint(dossier: Dossier) -> Linted:
    """Run ruff over everything of an exercise that is read as an example.

    Raises:
        PyrunnerError: ruff cannot be run.
    """
    files = {
        **_below(SOLUTION, dossier.solution.files),
        **_below(CONTRACT, dossier.contract),
        **_below(DELIVERED, dossier.delivered.files),
    }
    return Linted(dossier, run_ruff(files, written_for(dossier.course, dossier.exercise) or f"3.{NEWEST}"))


def solution_is_lint_clean(linted: Linted) -> Iterator[Finding]:
    """The linter has nothing to say of the solution."""
    return _complaints(linted, SOLUTION)


def contract_is_lint_clean(linted: Linted) -> Iterator[Finding]:
    """The linter has nothing to say of the contract."""
    return _complaints(linted, CONTRACT)


def everything_is_formatted(linted: Linted) -> Iterator[Finding]:
    """All files are as `ruff format` writes them, but one whose fault is that it cannot be parsed."""
    for name in sorted(linted.report.unformatted):
        path = _shown(linted.dossier, name)
        yield Finding(path, "not formatted", f"ruff format --isolated --line-length 120 {path}")


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": content for name, content in files.items() if PurePosixPath(name).suffix in LINTED}


def _complaints(linted: Linted, folder: str) -> Iterator[Finding]:
    for found in linted.report.complaints:
        if found.file.startswith(f"{folder}/"):
            yield Finding(_shown(linted.dossier, found.file), f"line {found.line}: {found.code} {found.message}")


def _shown(dossier: Dossier, file: str) -> str:
    folder, _, name = file.partition("/")
    place = in_solutions if folder == SOLUTION else in_exercises
    return place(dossier.course, dossier.exercise, name)
