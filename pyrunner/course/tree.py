"""Which files of a folder belong to a course; `setup.py` uses this too, so it imports the standard library alone."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_BUILT_FOLDERS = frozenset({"__pycache__", "build", "dist"})
_BUILT_SUFFIXES = frozenset({".pyc", ".pyo", ".so", ".pyd", ".o", ".obj", ".dylib", ".dll"})
_WRITTEN_BY_CYTHON = frozenset({".c", ".cpp", ".html"})


def course_files(root: Path) -> Iterator[Path]:
    """The files below a folder, relative to it and sorted, without hidden files and what a build leaves behind."""
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = sorted(name for name in subfolders if not _is_built_folder(name))
        here = Path(folder)
        yield from ((here / name).relative_to(root) for name in sorted(names) if not _is_built_file(here / name))


def copy_course_tree(source: Path, destination: Path) -> None:
    """Copy the files that belong to the course, with their content and nothing else."""
    for file in course_files(source):
        target = destination / file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / file, target)


def _is_built_folder(name: str) -> bool:
    return name.startswith(".") or name in _BUILT_FOLDERS or name.endswith(".egg-info")


def _is_built_file(file: Path) -> bool:
    translated = file.suffix in _WRITTEN_BY_CYTHON and file.with_suffix(".pyx").exists()
    return file.name.startswith(".") or file.suffix in _BUILT_SUFFIXES or translated
