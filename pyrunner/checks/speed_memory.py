"""Speeds that were measured before, for where everything is checked and little has changed."""

import hashlib
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from pyrunner.checks.build_key import build_sources, processor
from pyrunner.checks.compiler import find_compiler
from pyrunner.course.model import Exercise
from pyrunner.storage import write_atomic


class SpeedMemory:
    """One small file for each measurement.

    Args:
        folder: holds them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def key(self, exercise: Exercise, files: Mapping[str, bytes]) -> str:
        """Of all that a speed depends on: the files, what is measured, the machine and its tools.

        Args:
            exercise: says what is measured.
            files: the learner's and the contract, by name.
        """
        compiler = find_compiler() if build_sources(files) else None
        parts = [exercise.name, exercise.benchmark, sys.version, version("numpy"), version("cython")]
        state = hashlib.sha256(repr([*parts, processor(), compiler]).encode())
        for name, content in sorted(files.items()):
            state.update(f"\0{name}\0{len(content)}\0".encode() + content)
        return state.hexdigest()

    def find(self, key: str) -> float | None:
        """The speed of this key, as a multiple of pure Python's, if it was measured."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            return float(json.loads(self._file(key).read_bytes())["speedup"])
        return None

    def store(self, key: str, speedup: float) -> None:
        """Remember a speed.

        Raises:
            PyrunnerError: it cannot be written.
        """
        write_atomic(self._file(key), json.dumps({"speedup": speedup}).encode())

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json"
