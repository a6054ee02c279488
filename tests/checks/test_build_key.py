"""What a build depends on."""

from dataclasses import replace

import pytest

from pyrunner.checks import build_key as module
from pyrunner.checks.build_key import build_key, build_sources, translation_key
from pyrunner.checks.compiler import Compiler

COMPILER = Compiler("/usr/bin/cc 1 2", {"LC_ALL": "C"})
SOURCES = {"sieve.pyx": b"# distutils: extra_compile_args = -O3\n", "sieve.pxd": b"cdef int x"}


def key(sources: dict[str, bytes] = SOURCES, compiler: Compiler = COMPILER, *, optimised: bool = False) -> str:
    return build_key(sources, compiler, optimised=optimised)


def test_the_same_has_the_same_key() -> None:
    assert key() == key(dict(reversed(SOURCES.items())))


@pytest.mark.parametrize(
    "other",
    [
        key(SOURCES | {"sieve.pyx": b"# distutils: extra_compile_args = -O2\n"}),
        key(SOURCES | {"sieve.pxd": b"cdef long x"}),
        key({"sieve.pyx": SOURCES["sieve.pyx"]}),
        key(compiler=replace(COMPILER, identity="/usr/bin/cc 1 3")),
        key(compiler=replace(COMPILER, environment={"LC_ALL": "C", "CFLAGS": "-O1"})),
        key(optimised=True),
    ],
    ids=["flag", "declaration", "files", "compiler", "variable", "optimiser"],
)
def test_whatever_changes_the_result_changes_the_key(other: str) -> None:
    assert other != key()


def test_the_translation_depends_on_no_compiler() -> None:
    assert translation_key(SOURCES) == translation_key(dict(SOURCES))
    assert translation_key(SOURCES) != translation_key(SOURCES | {"sieve.pyx": b""})


def test_the_processor_counts_only_where_the_flags_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    native = {"sieve.pyx": b"# distutils: extra_compile_args = -march=native\n"}
    before, before_native = key(), key(native)
    monkeypatch.setattr(module, "processor", lambda: "another machine")
    assert key() == before
    assert key(native) != before_native


def test_the_processor_is_told_from_others() -> None:
    assert module.processor() == module.processor() != ""


def test_what_a_build_does_not_read_does_not_count() -> None:
    assert build_sources({"sieve.pyx": b"", "test_sieve.py": b"", "sieve.pyi": b"", "fast.h": b""}).keys() == {
        "sieve.pyx",
        "fast.h",
    }
