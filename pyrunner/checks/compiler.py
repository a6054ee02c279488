"""The machine's C compiler: which one, and what to install where there is none."""

import os
import shlex
import shutil
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.verdict import Diagnostic

FALLBACKS = ("cc", "gcc", "clang")
# Variables that steer compilers and setuptools, and are therefore part of what a build depends on.
VARIABLES = (
    "CC",
    "CXX",
    "CFLAGS",
    "CXXFLAGS",
    "CPPFLAGS",
    "LDFLAGS",
    "LDSHARED",
    "ARCHFLAGS",
    "MACOSX_DEPLOYMENT_TARGET",
    "SDKROOT",
    "DEVELOPER_DIR",
    "CPATH",
    "C_INCLUDE_PATH",
    "CPLUS_INCLUDE_PATH",
    "LIBRARY_PATH",
)
MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Compiler:
    """A compiler that can be run.

    Args:
        identity: changes whenever the compiler does.
        environment: variables with which setuptools finds it and it speaks English.
    """

    identity: str
    environment: Mapping[str, str]


def find_compiler(environment: Mapping[str, str] = os.environ) -> Compiler | Diagnostic:
    """The compiler for extension modules of this interpreter, or what is missing and how to get it.

    No process is started: a compiler is told from another by its path, size and modification time.

    Args:
        environment: the user's variables; `CC` chooses a compiler.
    """
    chosen = {name: environment[name] for name in VARIABLES if environment.get(name)} | {"LC_ALL": "C"}
    if os.name == "nt":
        # setuptools finds Microsoft's compiler in the registry; the worker tells when there is none.
        return Compiler("msvc", chosen)
    configured = chosen.get("CC") or sysconfig.get_config_var("CC") or "cc"
    program = _program(configured, environment)
    if program is None and "CC" not in chosen:
        program = next(filter(None, (_program(name, environment) for name in FALLBACKS)), None)
        chosen |= _instead(configured, program) if program else {}
    if program is None:
        return no_compiler(shlex.split(configured)[0])
    if not (Path(sysconfig.get_path("include")) / "Python.h").is_file():
        return no_headers()
    status = Path(program).resolve().stat()
    return Compiler(f"{Path(program).resolve()} {status.st_size} {status.st_mtime_ns}", chosen)


def _program(command: str, environment: Mapping[str, str]) -> str | None:
    words = shlex.split(command)
    return shutil.which(words[0], path=environment.get("PATH")) if words else None


def _instead(configured: str, program: str) -> dict[str, str]:
    """Put another program where the interpreter was configured with one that this machine lacks."""
    _, *flags = shlex.split(configured)
    linker = shlex.split(sysconfig.get_config_var("LDSHARED") or "cc -shared")
    return {"CC": shlex.join([program, *flags]), "LDSHARED": shlex.join([program, *linker[1:]])}


def no_compiler(program: str) -> Diagnostic:
    """No compiler can be started.

    Args:
        program: the one that was looked for.
    """
    return Diagnostic(
        f"there is no C compiler on this machine (`{program}` was not found)", code=MISSING, hint=install_hint()
    )


def no_headers() -> Diagnostic:
    """The interpreter was installed without the files that extension modules are compiled against."""
    message = f"the C headers of Python {sys.version_info.major}.{sys.version_info.minor} are not installed (Python.h)"
    return Diagnostic(message, code=MISSING, hint=install_hint())


def install_hint(platform: str = sys.platform, release: str | None = None) -> str:
    """How to install a compiler and Python's headers.

    Args:
        platform: as `sys.platform` names it.
        release: the text of /etc/os-release; read where it is not given.
    """
    if platform == "darwin":
        return "install Apple's command line tools: xcode-select --install"
    if platform == "win32":
        return (
            "install the Build Tools for Visual Studio with “Desktop development with C++”: "
            "https://visualstudio.microsoft.com/visual-cpp-build-tools/"
        )
    text = _release() if release is None else release
    families = " ".join(line.partition("=")[2].strip('"') for line in text.splitlines() if line.startswith("ID"))
    for family, command in PACKAGES.items():
        if family in families.split():
            return f"install a compiler and Python's headers: {command}"
    return "install a compiler and Python's headers: on Debian or Ubuntu, " + PACKAGES["debian"]


PACKAGES = {
    "debian": "sudo apt install gcc python3-dev",
    "ubuntu": "sudo apt install gcc python3-dev",
    "fedora": "sudo dnf install gcc python3-devel",
    "rhel": "sudo dnf install gcc python3-devel",
    "suse": "sudo zypper install gcc python3-devel",
    "arch": "sudo pacman -S gcc",
    "alpine": "sudo apk add gcc musl-dev python3-dev",
}


def _release() -> str:
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""
