"""Cython source to C, in this process."""

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from typing import Any

from Cython.Build import cythonize
from Cython.Build.Dependencies import distutils_settings
from Cython.Compiler import Errors
from Cython.Compiler.Options import default_options
from setuptools import Extension

SETTING = re.compile(r"^\s*#\s*distutils\s*:\s*(\w+)")
WARNING = re.compile(r"^warning: (?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<message>.*)$", re.MULTILINE)

SHARED = "_pyrunner_cython"
# Cython 3.1 has no such module yet.
SHARING = {"shared_utility_qualified_name": SHARED} if "shared_utility_qualified_name" in default_options else {}


@dataclass(frozen=True, slots=True)
class SourceError:
    """One error or warning at a place in the learner's source; line and column are counted from 1."""

    message: str
    path: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """What Cython made of some modules; without errors and crash, `extensions` name the C files.

    Args:
        extensions: setuptools' extensions, with the settings that the sources ask for.
        errors: what Cython refused.
        warnings: what Cython warned of.
        crash: how Cython itself failed; empty when it did not.
    """

    extensions: list[Extension] = field(default_factory=list)
    errors: tuple[SourceError, ...] = ()
    warnings: tuple[SourceError, ...] = ()
    crash: str = ""


def translate(sources: Mapping[str, str], modules: list[str]) -> Translation:
    """Translate modules that stand in the current folder; C files that stand there already and are newer are kept.

    What Cython would write into every module, three quarters of the C of one with a memoryview, stands once in a
    module of its own, `SHARED`, which the others import.

    Args:
        sources: the text of each source by file name.
        modules: file names of the modules, such as `sieve.pyx`; without any, the shared module is made.
    """
    if unknown := tuple(unknown_settings(sources)):
        return Translation(errors=unknown)
    said = io.StringIO()
    extensions: list[Extension] = []
    with _collected_errors() as collected, redirect_stderr(said), redirect_stdout(io.StringIO()):
        try:
            extensions = cythonize(_wanted(modules), quiet=True, **SHARING)
            failure = ""
        except Exception as error:
            failure = f"{type(error).__name__}: {error}".strip()
    errors = [_inside(_source_error(error), sources) for error in collected if not _is_crash(error)]
    crashes = [_crash_reason(error) for error in collected if _is_crash(error)]
    crash = crashes[0] if crashes else "" if errors else failure
    return Translation(extensions, tuple(dict.fromkeys(errors)), _warnings(said.getvalue()), crash)


def _wanted(modules: list[str]) -> list[Extension]:
    if not modules:
        return [Extension(SHARED, [f"{SHARED}.c"])]
    return [Extension(name.rpartition(".")[0], [name]) for name in modules]


def unknown_settings(sources: Mapping[str, str]) -> Iterator[SourceError]:
    """Settings in leading `# distutils:` comments that Cython does not know; it would end with a KeyError."""
    for name, text in sources.items():
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip() and not line.lstrip().startswith("#"):
                break
            if (match := SETTING.match(line)) and match[1] not in distutils_settings:
                yield SourceError(f"unknown setting `{match[1]}` for distutils", name, number, match.start(1) + 1)


@contextmanager
def _collected_errors() -> Iterator[list[Any]]:
    """Collect the errors that Cython reports; it offers them as text for people only."""
    collected: list[Any] = []
    report = Errors.report_error

    def collect(error: Any, *args: Any, **kwargs: Any) -> None:
        held = Errors.threadlocal.cython_errors_stack
        if not held and error not in collected:
            collected.append(error)
        report(error, *args, **kwargs)

    Errors.report_error = collect
    try:
        yield collected
    finally:
        Errors.report_error = report


def _is_crash(error: Any) -> bool:
    return isinstance(error, Errors.CompilerCrash | Errors.InternalError)


def _crash_reason(error: Any) -> str:
    cause = error.args[3] if isinstance(error, Errors.CompilerCrash) else None
    return f"{type(cause).__name__}: {cause}".strip(": ") if cause is not None else str(error.message_only).strip()


def _source_error(error: Any) -> SourceError:
    message = str(error.message_only).strip()
    position = getattr(error, "position", None)
    if not position:
        return SourceError(message)
    source, line, column = position
    return SourceError(message, source.get_error_description().rpartition("/")[2], line, column + 1)


def _inside(error: SourceError, sources: Mapping[str, str]) -> SourceError:
    """Move an error behind the end of a file, such as a missing bracket, to the last line with text."""
    lines = sources.get(error.path, "").rstrip().splitlines()
    if error.line is None or error.line <= len(lines) or not lines:
        return error
    return replace(error, line=len(lines), column=len(lines[-1]) + 1)


def _warnings(said: str) -> tuple[SourceError, ...]:
    found = [
        SourceError(match["message"], match["path"], int(match["line"]), int(match["column"]) + 1)
        for match in WARNING.finditer(said)
    ]
    return tuple(dict.fromkeys(found))
