"""What the interface of a compiled module promises, against the module as it was built."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pyrunner.authoring.dossier import Dossier
from pyrunner.checks.builder import Builder
from pyrunner.process import Cancellation, Limits, run

SECONDS = 120.0
ALLOWED = "allowed.txt"
MADE_BY_CYTHON = r".*\.__test__" + "\n" + r".*\.__pyx_.*" + "\n"


def stub_complaints(dossier: Dossier, builder: Builder, cancellation: Cancellation) -> tuple[str, ...]:
    """How the built solution differs from the `.pyi` files of its contract.

    Args:
        dossier: of any exercise; one without compiled modules has nothing to hold.
        builder: builds the solution, or has it built already.
        cancellation: ends it early.

    Returns:
        one sentence for each difference; none when the solution cannot be built, which is found elsewhere.

    Raises:
        Cancelled: it was ended early.
        PyrunnerError: a process cannot be started, or the cache cannot be written.
    """
    modules = sorted(_compiled(dossier))
    if not modules:
        return ()
    files = {**dossier.solution.files, **dossier.contract}
    build = builder.build(files, cancellation, optimised=False)
    if not build.succeeded:
        return ()
    with tempfile.TemporaryDirectory(prefix="pyrunner-stubs-") as name:
        folder = Path(name)
        build.place(folder)
        for module in modules:
            (folder / f"{module}.pyi").write_bytes(dossier.contract[f"{module}.pyi"])
        (folder / ALLOWED).write_text(MADE_BY_CYTHON, encoding="utf-8")
        return _differences(folder, modules, cancellation)


def _compiled(dossier: Dossier) -> Iterator[str]:
    """Modules that have a source to build among the learner's files, and an interface in the contract."""
    for name in dossier.exercise.files:
        path = PurePosixPath(name)
        if path.suffix == ".pyx" and path.with_suffix(".pyi").name in dossier.contract:
            yield path.stem


def _differences(folder: Path, modules: list[str], cancellation: Cancellation) -> tuple[str, ...]:
    options = ["--concise", "--allowlist", ALLOWED, "--ignore-unused-allowlist"]
    command = [sys.executable, "-m", "mypy.stubtest", *modules, *options]
    completed = run(command, folder, Limits(SECONDS), cancellation)
    if completed.succeeded:
        return ()
    return tuple(line for line in completed.output.splitlines() if line.strip()) or (completed.ending,)
