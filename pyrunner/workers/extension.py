"""Generated C to extension modules, in this process's current folder."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

from pyrunner.workers.translation import SHARED

MODULES = "modules"
OBJECTS = "objects"
MICROSOFT = os.name == "nt" and "GCC" not in sys.version
# Nobody debugs these modules, and writing what a debugger needs takes a quarter of the compiler's time.
UNIX_FLAGS = ["-g0", "-Werror=implicit-function-declaration"]
UNIX_QUICK_FLAGS = ["-O0"]
# No inner loop runs there, and half of the compiler's time is saved.
UNIX_SHARED_FLAGS = ["-O1"]
MICROSOFT_QUICK_FLAGS = ["/Od"]

# A driver without the compiler that it drives: gcc without g++, and Apple's placeholder.
NOT_INSTALLED = re.compile(r"cannot execute .(cc1\w*)|^(xcrun): error: invalid active developer path", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Compilation:
    """What a compiler made.

    Args:
        modules: file names of the extension modules in the folder `MODULES`, by module name.
        output: what the compiler and the linker wrote, when they failed.
        failed: whether they did.
        missing: the program that could not be started, if that was the failure.
    """

    modules: dict[str, str] = field(default_factory=dict)
    output: str = ""
    failed: bool = False
    missing: str = ""


def compile_extensions(extensions: list[Extension], *, optimised: bool) -> Compilation:
    """Compile and link.

    Args:
        extensions: as Cython made them, with paths relative to the current folder.
        optimised: whether to keep the optimiser; without it the compiler takes a third to a quarter of the time.
    """
    for extension in extensions:
        _settle(extension, optimised=optimised)
    command = build_ext(Distribution({"ext_modules": extensions}))
    command.build_lib, command.build_temp, command.force = MODULES, OBJECTS, True
    command.ensure_finalized()
    with tempfile.TemporaryFile() as written:
        try:
            with _standard_streams_to(written):
                command.run()
        # Of many unrelated classes, which moved between versions of setuptools.
        except Exception as error:
            written.seek(0)
            output = written.read().decode(errors="replace")
            return Compilation(output=output, failed=True, missing=_missing_program(error, output))
    return Compilation({extension.name: command.get_ext_filename(extension.name) for extension in extensions})


def _settle(extension: Extension, *, optimised: bool) -> None:
    """Add our own flags behind the source's, so that the quick build is quick whatever the source asks for."""
    quick = MICROSOFT_QUICK_FLAGS if MICROSOFT else UNIX_QUICK_FLAGS
    extension.extra_compile_args += ([] if MICROSOFT else UNIX_FLAGS) + ([] if optimised else quick)
    if extension.name == SHARED and not MICROSOFT:
        extension.extra_compile_args += UNIX_SHARED_FLAGS
    if any("numpy/" in _text(source) for source in extension.sources):
        import numpy

        extension.include_dirs.append(numpy.get_include())


def _missing_program(error: BaseException | None, output: str) -> str:
    if match := NOT_INSTALLED.search(output):
        return match[1] or match[2]
    while error is not None:
        if isinstance(error, FileNotFoundError):
            return str(error.filename or "cc")
        if "Microsoft Visual C++" in str(error):
            return "cl.exe"
        error = error.__cause__ or error.__context__
    return ""


def _text(path: str | os.PathLike[str]) -> str:
    return Path(path).read_text(encoding="utf-8", errors="replace")


@contextmanager
def _standard_streams_to(file: IO[bytes]) -> Iterator[None]:
    """Send what child processes write to a file: compilers write to either stream."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = [os.dup(1), os.dup(2)]
    os.dup2(file.fileno(), 1)
    os.dup2(file.fileno(), 2)
    try:
        yield
    finally:
        for target, original in enumerate(kept, start=1):
            os.dup2(original, target)
            os.close(original)
