"""The types of an exercise that is written for a newer Python than this one, which can be checked all the same."""

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pyrunner.authoring.dossier import Dossier
from pyrunner.authoring.places import in_exercises, in_solutions
from pyrunner.authoring.report import Finding
from pyrunner.authoring.versions import written_for
from pyrunner.process import Cancellation, Limits, run
from pyrunner.workers.typechecking import ARGUMENTS

SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the type checker said of one line of a file."""

    file: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class TypedForItsVersion:
    """One exercise that this Python cannot run, with what the type checker says of its solution and contract."""

    dossier: Dossier
    complaints: tuple[Complaint, ...]


def check_types(dossier: Dossier, cache: Path, cancellation: Cancellation) -> TypedForItsVersion:
    """Type-check solution and contract as the Python would see them that they are written for.

    Args:
        cache: a folder for the type checker's cache.
        cancellation: ends it early.

    Raises:
        Cancelled: it was ended early.
        PyrunnerError: the type checker cannot be started.
    """
    version = written_for(dossier.course, dossier.exercise)
    files = {**dossier.solution.files, **dossier.contract}
    typed = [name for name in files if PurePosixPath(name).suffix in (".py", ".pyi")]
    with tempfile.TemporaryDirectory(prefix="pyrunner-types-") as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        options = [*ARGUMENTS, "--python-version", version, "--cache-dir", str(cache.resolve())]
        completed = run([sys.executable, "-m", "mypy", *options, *typed], folder, Limits(SECONDS), cancellation)
    complaints = tuple(_complaints(completed.output))
    if not completed.succeeded and not complaints:
        complaints = (Complaint(dossier.exercise.files[0], 0, completed.output.strip()[-500:] or completed.ending),)
    return TypedForItsVersion(dossier, complaints)


def types_hold(typed: TypedForItsVersion) -> Iterator[Finding]:
    """Solution and contract pass the type checker for the version that they are written for."""
    dossier = typed.dossier
    for complaint in typed.complaints:
        place = in_exercises if complaint.file in dossier.contract else in_solutions
        path = place(dossier.course, dossier.exercise, complaint.file)
        version = written_for(dossier.course, dossier.exercise)
        yield Finding(path, f"line {complaint.line}: {complaint.message}", f"mypy --strict --python-version {version}")


def _complaints(output: str) -> Iterator[Complaint]:
    for line in output.splitlines():
        with suppress(ValueError, KeyError, TypeError):
            found = json.loads(line)
            if found["severity"] == "error":
                yield Complaint(found["file"], found["line"], found["message"])
