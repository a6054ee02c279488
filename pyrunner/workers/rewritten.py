"""Contracts whose assertions are rewritten ahead of the task; pytest would do it when it imports them."""

import ast
import importlib.abc
import importlib.machinery
import os
import sys
from collections.abc import Iterable, Sequence
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from _pytest.assertion.rewrite import rewrite_asserts


class RewrittenModules(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports modules that were made ready, from a folder where they stand as they did then.

    Args:
        files: sources to make ready.
        config: pytest's, which has a say in how assertions are rewritten.
    """

    def __init__(self, files: Iterable[str], config: pytest.Config) -> None:
        self._folder = ""
        self._known: dict[str, tuple[bytes, CodeType]] = {}
        for path in map(Path, files):
            source = path.read_bytes()
            self._known[path.stem] = source, _rewritten(source, path, config)

    def install(self, folder: str) -> None:
        """Be asked first of all for the modules of this folder."""
        self._folder = folder
        sys.meta_path.insert(0, self)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname not in self._known:
            return None
        file = os.path.join(self._folder, f"{fullname}.py")
        try:
            same = Path(file).read_bytes() == self._known[fullname][0]
        except OSError:
            return None
        return spec_from_file_location(fullname, file, loader=self) if same else None

    def exec_module(self, module: ModuleType) -> None:
        exec(_placed(self._known[module.__name__][1], str(module.__file__)), module.__dict__)


def _rewritten(source: bytes, path: Path, config: pytest.Config) -> CodeType:
    tree = ast.parse(source)
    rewrite_asserts(tree, source, str(path), config)
    return compile(tree, path, "exec", dont_inherit=True)


def _placed(code: CodeType, file: str) -> CodeType:
    """The same code, as if compiled from this file."""
    constants = (_placed(each, file) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=file, co_consts=tuple(constants))
