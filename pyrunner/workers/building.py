"""The worker that builds extension modules: Cython, then the machine's compiler."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pyrunner.workers.compiler_messages import CompilerError, compiler_errors
from pyrunner.workers.extension import MODULES, Compilation, compile_extensions
from pyrunner.workers.kinds import Reporter, TakesTask
from pyrunner.workers.need import Need
from pyrunner.workers.translation import SHARED, Translation, translate

REHEARSAL = "def rehearsal(Py_ssize_t size):\n    return [number for number in range(size)]\n"


def work(need: Need, take_task: TakesTask, report: Reporter) -> None:
    """Build the modules of one exercise.

    The task: `folder` holds the sources, and the C files if they were generated before; `given` names what is the
    learner's or the contract's in it, `modules` the sources to build, without any the module that all share;
    `optimised` says whether the optimiser runs; `environment` holds variables for the compiler.

    Args:
        report: is told `built`: `modules`, file names below `folder` by module name; `shares`, whether they import
            the module that all share; `generated`, the names of the C files; `errors` and `warnings`, each with
            `message`, `path`, `line`, `column` and `code`; `crash`, how Cython failed; `missing`, the program that
            the compiler could not be started as.
    """
    if not need.fresh:
        rehearse()
    task = take_task()
    os.chdir(task["folder"])
    os.environ.update(task["environment"])
    sources = {name: _text(Path(name)) for name in task["given"]}
    translation = translate(sources, task["modules"])
    result = _translated(translation)
    if translation.extensions:
        compilation = compile_extensions(translation.extensions, optimised=task["optimised"])
        result |= _compiled(compilation, result["generated"], sources)
    report("built", **result)


def rehearse() -> None:
    """Translate something small: Cython loads most of itself only then."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("rehearsal.pyx").write_text(REHEARSAL, encoding="utf-8")
        translate({"rehearsal.pyx": REHEARSAL}, ["rehearsal.pyx"])


def _translated(translation: Translation) -> dict[str, Any]:
    generated = [source for extension in translation.extensions for source in extension.sources[:1]]
    return {
        "modules": {},
        "shares": any(f'"{SHARED}"' in _text(Path(name)) for name in generated if not name.startswith(SHARED)),
        "generated": generated,
        "errors": [asdict(error) | {"code": "cython"} for error in translation.errors],
        "warnings": [asdict(warning) | {"code": "cython"} for warning in translation.warnings],
        "crash": translation.crash,
        "missing": "",
    }


def _compiled(compilation: Compilation, generated: list[str], sources: Mapping[str, str]) -> dict[str, Any]:
    if not compilation.failed:
        return {"modules": {name: f"{MODULES}/{file}" for name, file in compilation.modules.items()}}
    if compilation.missing:
        return {"missing": compilation.missing}
    errors = compiler_errors(compilation.output, {name: _text(Path(name)) for name in generated}, sources)
    if not errors:
        errors = (CompilerError("the C compiler failed and did not say why"),)
    return {"errors": [asdict(error) | {"column": None, "code": "compiler"} for error in errors]}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
