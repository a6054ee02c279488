"""Sources to extension modules, through the cache."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from pyrunner.checks.build_cache import BuildCache, Entry, place
from pyrunner.checks.build_key import build_key, build_sources, translation_key
from pyrunner.checks.compiler import Compiler, find_compiler, no_compiler
from pyrunner.process import Cancellation, Ending, Limits
from pyrunner.storage import writing
from pyrunner.verdict import Diagnostic, Outcome
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

NEED = Need("build")
SECONDS = 120.0
"""A compiler takes seconds; on a slow machine with an expensive optimisation, tens of seconds."""


@dataclass(frozen=True, slots=True)
class Build:
    """What became of some sources.

    Args:
        outcome: `PASSED` when the modules were built.
        diagnostics: what kept them from being built.
        note: what the compiler remarked about sources that it accepted.
        entries: where the modules are kept; what they import of our own comes last.
    """

    outcome: Outcome
    diagnostics: tuple[Diagnostic, ...] = ()
    note: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def succeeded(self) -> bool:
        """Whether there are modules to place."""
        return self.outcome is Outcome.PASSED

    @property
    def modules(self) -> Mapping[str, str]:
        """File names by module name."""
        return {name: file for entry in self.entries for name, file in entry.record["modules"].items()}

    def contents(self) -> dict[str, bytes]:
        """The modules by file name."""
        return {
            file: (entry.folder / file).read_bytes()
            for entry in self.entries
            for file in entry.record["modules"].values()
        }

    def place(self, folder: Path) -> None:
        """Put the modules into a folder.

        Args:
            folder: from which they will be imported.

        Raises:
            PyrunnerError: if it cannot be written.
        """
        with writing(folder):
            for entry in self.entries:
                place(entry, {file: file for file in entry.record["modules"].values()}, folder)


class Builder:
    """Builds extension modules, each content once."""

    def __init__(self, cache: Path, workers: Workers) -> None:
        self._cache = BuildCache(cache)
        self._workers = workers

    def build(self, files: Mapping[str, bytes], cancellation: Cancellation, *, optimised: bool) -> Build:
        """Build every `.pyx` of some files; no process is started for what was built before.

        Args:
            files: the learner's files and the contract, by name.
            cancellation: ends the compiler.
            optimised: whether to take the time for an optimiser.

        Raises:
            Cancelled: the cancellation came first.
            PyrunnerError: if the cache cannot be written.
        """
        sources = build_sources(files)
        if not modules_of(sources):
            return Build(Outcome.PASSED)
        compiler = find_compiler()
        if isinstance(compiler, Diagnostic):
            return Build(Outcome.ERRORED, (compiler,))
        build = self._build(sources, compiler, cancellation, optimised=optimised)
        if not any(entry.record["shares"] for entry in build.entries):
            return build
        shared = self._build({}, compiler, cancellation, optimised=True)
        return replace(build, entries=build.entries + shared.entries) if shared.succeeded else shared

    def _build(
        self, sources: Mapping[str, bytes], compiler: Compiler, cancellation: Cancellation, *, optimised: bool
    ) -> Build:
        """Build the modules among the sources; without any, the module that all share."""
        key = build_key(sources, compiler, optimised=optimised)
        if entry := self._cache.find(key):
            return _from_entry(entry)
        with self._cache.scratch() as folder:
            task = {
                "folder": str(folder),
                "given": sorted(sources),
                "modules": modules_of(sources),
                "optimised": optimised,
                "environment": dict(compiler.environment),
            }
            self._lay_out(sources, folder)
            answer = self._workers.run(Order(NEED, task, Limits(SECONDS)), cancellation)
            report = next((report for report in answer.reports if report["kind"] == "built"), None)
            if report is None or report["crash"]:
                return _failed(answer, report, next(iter(modules_of(sources)), ""))
            self._keep_translation(sources, folder, report["generated"])
            if report["missing"]:
                return Build(Outcome.ERRORED, (no_compiler(report["missing"]),))
            if not all(_is_in_source(error, sources) for error in report["errors"]):
                return Build(Outcome.FAILED, _diagnostics(report["errors"]))
            return _from_entry(self._keep(key, folder, report))

    def _lay_out(self, sources: Mapping[str, bytes], folder: Path) -> None:
        """Write the sources, and the C that was generated from them before, if it was."""
        with writing(folder):
            for name, content in sources.items():
                (folder / name).write_bytes(content)
        entry = self._cache.find(translation_key(sources))
        if entry is None:
            return
        with writing(folder):
            place(entry, {name: name for name in entry.record["generated"]}, folder)
        # Cython takes up generated C only when it is newer than its source.
        later = max((file.stat().st_mtime for file in folder.iterdir()), default=0.0) + 2
        for name in entry.record["generated"]:
            os.utime(folder / name, (later, later))

    def _keep_translation(self, sources: Mapping[str, bytes], folder: Path, generated: Sequence[str]) -> None:
        if generated:
            files = {name: folder / name for name in generated}
            self._cache.store(translation_key(sources), files, {"generated": list(generated)})

    def _keep(self, key: str, folder: Path, report: Mapping[str, Any]) -> Entry:
        """Keep what will be the same next time, which includes what was refused."""
        modules = {name: PurePosixPath(path) for name, path in report["modules"].items()}
        record = {
            "modules": {name: path.name for name, path in modules.items()},
            "shares": report["shares"],
            "errors": report["errors"],
            "warnings": report["warnings"],
        }
        return self._cache.store(key, {path.name: folder / path for path in modules.values()}, record)


def modules_of(sources: Mapping[str, bytes]) -> list[str]:
    """Names of the files that are modules of their own."""
    return sorted(name for name in sources if name.endswith(".pyx"))


def _is_in_source(error: Mapping[str, Any], sources: Mapping[str, bytes]) -> bool:
    """Whether a source is at fault; anything else, such as a full disk, may be mended without changing one."""
    return error["path"] in sources and bool(error["line"])


def _diagnostics(errors: Sequence[Mapping[str, Any]]) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(error["message"], error["path"], error["line"], error["column"], code=error["code"])
        for error in errors
    )


def _from_entry(entry: Entry) -> Build:
    diagnostics = _diagnostics(entry.record["errors"])
    if diagnostics:
        return Build(Outcome.FAILED, diagnostics)
    return Build(Outcome.PASSED, note=_note(entry.record["warnings"]), entries=(entry,))


def _note(warnings: Sequence[Mapping[str, Any]]) -> str:
    if not warnings:
        return ""
    first, more = warnings[0], len(warnings) - 1
    return f"{first['path']}:{first['line']}: {first['message']}" + (f" (and {more} more)" if more else "")


def _failed(answer: Answer, report: Report | None, path: str) -> Build:
    """The build of a source on which the compiler itself failed; next time it may not."""
    if answer.process.ending is Ending.TIMED_OUT:
        message = f"the compiler did not finish within {SECONDS:.0f} s"
        return Build(Outcome.TIMED_OUT, (Diagnostic(message, path, code="timeout"),))
    status = answer.process.status
    ended = f"signal {-status}" if status < 0 else f"exit status {status}"
    reason = ended if report is None else report["crash"].splitlines()[0]
    hint = "the fault is the compiler's, but what you changed last may have brought it out: write it in another way"
    return Build(
        Outcome.ERRORED, (Diagnostic(f"the compiler crashed on this file ({reason})", path, code="crash", hint=hint),)
    )
