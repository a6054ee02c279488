"""Which compiler there is, and what to install where there is none."""

import os
import shlex
import sys
import sysconfig
from pathlib import Path

import pytest

from pyrunner.checks.compiler import Compiler, find_compiler, install_hint
from pyrunner.verdict import Diagnostic

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="setuptools finds Microsoft's compiler by itself")

CONFIGURED = shlex.split(sysconfig.get_config_var("CC") or "cc")[0]


def program(folder: Path, name: str) -> Path:
    """A file that can be run; it never is."""
    file = folder / name
    file.write_text("#!/bin/sh\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def found(environment: dict[str, str]) -> Compiler:
    compiler = find_compiler(environment)
    assert isinstance(compiler, Compiler)
    return compiler


def test_the_compiler_that_python_was_configured_with_is_found(tmp_path: Path) -> None:
    program(tmp_path, CONFIGURED)
    compiler = found({"PATH": str(tmp_path)})
    assert str(tmp_path) in compiler.identity
    assert compiler.environment == {"LC_ALL": "C"}, "English, whatever the user's language, as its errors are read"


def test_another_one_stands_in_for_it(tmp_path: Path) -> None:
    clang = program(tmp_path, "clang")
    compiler = found({"PATH": str(tmp_path)})
    assert compiler.environment["CC"].startswith(str(clang))
    assert compiler.environment["LDSHARED"].startswith(str(clang))


def test_the_user_may_choose(tmp_path: Path) -> None:
    program(tmp_path, CONFIGURED)
    chosen = program(tmp_path, "mycc")
    compiler = found({"PATH": str(tmp_path), "CC": "mycc -pipe"})
    assert str(chosen) in compiler.identity
    assert compiler.environment["CC"] == "mycc -pipe"


def test_what_the_user_chose_is_not_replaced(tmp_path: Path) -> None:
    program(tmp_path, CONFIGURED)
    missing = find_compiler({"PATH": str(tmp_path), "CC": "mycc"})
    assert isinstance(missing, Diagnostic)
    assert "`mycc`" in missing.message


def test_a_new_version_is_another_compiler(tmp_path: Path) -> None:
    compiler = program(tmp_path, CONFIGURED)
    before = found({"PATH": str(tmp_path)})
    os.utime(compiler, (1, 1))
    assert found({"PATH": str(tmp_path)}) != before


def test_a_machine_without_any_is_told_what_to_install(tmp_path: Path) -> None:
    missing = find_compiler({"PATH": str(tmp_path)})
    assert isinstance(missing, Diagnostic)
    assert "no C compiler" in missing.message
    assert "install" in missing.hint


@pytest.mark.parametrize(
    ("platform", "release", "word"),
    [
        ("linux", "ID=debian\n", "apt install gcc python3-dev"),
        ("linux", 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', "apt install gcc python3-dev"),
        ("linux", 'ID="linuxmint"\nID_LIKE="ubuntu debian"\n', "apt install gcc python3-dev"),
        ("linux", 'ID=fedora\nVERSION_ID="43"\n', "dnf install gcc python3-devel"),
        ("linux", 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf install gcc python3-devel"),
        ("linux", "ID=alpine\n", "apk add gcc musl-dev"),
        ("linux", "", "apt install"),
        ("darwin", "", "xcode-select --install"),
        ("win32", "", "Build Tools"),
    ],
)
def test_the_hint_is_the_command_of_this_system(platform: str, release: str, word: str) -> None:
    assert word in install_hint(platform, release)
