"""The interpreter, and the packages that pyrunner runs on."""

import platform
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement

from pyrunner.doctor.report import Finding, Health

OLDEST = (3, 11)
NEWEST = (3, 14)


def interpreter() -> Finding:
    """Which Python it is, and whether the course is made for it."""
    told = f"{platform.python_implementation()} {platform.python_version()}, {sys.executable}"
    if sys.implementation.name != "cpython" or sys.version_info < OLDEST:
        return Finding("Python", Health.BAD, told, "use CPython 3.11 or newer")
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        return Finding("Python", Health.LIMITED, f"{told}, free-threaded", "the course is tried on builds with the GIL")
    if sys.version_info[:2] > NEWEST:
        return Finding("Python", Health.LIMITED, told, f"the course is tried up to {'.'.join(map(str, NEWEST))}")
    return Finding("Python", Health.GOOD, told)


def packages() -> Iterator[Finding]:
    """Whether each package is there that pyrunner asks for, in a version that fits."""
    for text in requires("pyrunner") or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield _package(requirement)


def _package(requirement: Requirement) -> Finding:
    advice = f'pip install "{requirement.name}{requirement.specifier}"'
    try:
        installed = version(requirement.name)
    except PackageNotFoundError:
        return Finding(requirement.name, Health.BAD, "not installed", advice)
    if not requirement.specifier.contains(installed, prereleases=True):
        return Finding(requirement.name, Health.BAD, f"{installed}, and {requirement.specifier} is needed", advice)
    return Finding(requirement.name, Health.GOOD, installed)
