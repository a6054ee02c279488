"""What a build depends on, as one key."""

import hashlib
import platform
import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from pyrunner.checks.compiler import Compiler

RECIPE = "2"
"""To be raised whenever the way of building changes what comes out."""

SOURCES = (".pyx", ".pxd", ".pxi", ".c", ".h", ".cpp", ".hpp")
NATIVE = re.compile(rb"\b(?:native|xHost)\b")
NUMPY = re.compile(rb"\bcimport\s+numpy\b|\bfrom\s+numpy\s+cimport\b|numpy/arrayobject\.h")


def build_sources(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a build reads."""
    return {name: content for name, content in files.items() if name.endswith(SOURCES)}


def translation_key(sources: Mapping[str, bytes]) -> str:
    """Of the generated C, which depends on no compiler and no flag."""
    return _key(["translation", RECIPE, _version("cython"), sys.version, *_contents(sources)])


def build_key(sources: Mapping[str, bytes], compiler: Compiler, *, optimised: bool) -> str:
    """Of finished extension modules.

    Args:
        sources: all that the build reads, by file name; the flags stand in them.
        compiler: the machine's.
        optimised: whether the optimiser ran.
    """
    parts = ["build", translation_key(sources), str(optimised), compiler.identity]
    parts += [f"{name}={value}" for name, value in sorted(compiler.environment.items())]
    parts += [str(sysconfig.get_config_var(name)) for name in ("EXT_SUFFIX", "CC", "CFLAGS", "CCSHARED", "LDSHARED")]
    if any(NATIVE.search(content) for content in sources.values()):
        parts.append(processor())
    if any(NUMPY.search(content) for content in sources.values()):
        parts.append(_version("numpy"))
    return _key([*parts, sysconfig.get_path("include")])


@cache
def processor() -> str:
    """The processor and what it can do, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    told = {
        line for line in lines if line.startswith(("model name", "flags", "Features", "CPU part", "CPU implementer"))
    }
    return f"{platform.machine()} {sorted(told)}"


@cache
def _version(distribution: str) -> str:
    # Slow to import, and only needed where there is something to build.
    from importlib.metadata import version

    return version(distribution)


def _contents(sources: Mapping[str, bytes]) -> Iterable[str]:
    return (f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in sorted(sources.items()))


def _key(parts: Iterable[str]) -> str:
    state = hashlib.sha256()
    for part in parts:
        state.update(f"{len(part)}:{part}".encode())
    return state.hexdigest()
