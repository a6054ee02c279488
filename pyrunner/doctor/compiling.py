"""Whether Cython and the C compiler build a module."""

import tempfile
from pathlib import Path

from pyrunner.checks.builder import Builder
from pyrunner.doctor.report import Finding, Health
from pyrunner.process import Cancellation
from pyrunner.workers.choice import for_few

SOURCE = b"# cython: language_level=3\ndef answer() -> int:\n    return 42\n"


def compiling() -> Finding:
    """Build a small module for real; without a compiler, only the compiled exercises cannot be done."""
    with tempfile.TemporaryDirectory(prefix="pyrunner-doctor-") as folder:
        build = Builder(Path(folder), for_few()).build({"doctor_probe.pyx": SOURCE}, Cancellation(), optimised=False)
    if build.succeeded:
        return Finding("compiler", Health.GOOD, "a Cython module was translated and compiled")
    first = build.diagnostics[0]
    return Finding("compiler", Health.LIMITED, f"{first.message}; compiled exercises cannot be done", first.hint)
