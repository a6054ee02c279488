"""Files beside an exercise that hide a module from whoever runs the exercise by hand."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

INSTALLED = frozenset({"Cython", "hypothesis", "mypy", "numpy", "pydantic", "pytest", "typing_extensions"})
"""What exercises and their checks import beside Python's own modules."""


def shadow_warnings(folder: Path) -> Iterator[str]:
    """A sentence on each file or package in a folder that hides a module; none where it cannot be listed."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        module = _module(folder, name)
        if module in sys.stdlib_module_names or module in INSTALLED:
            yield f"{name} hides the module {module} from whoever runs this by hand, not from the checks: rename it"


def _module(folder: Path, name: str) -> str:
    """The module that a file or a package would be imported as; empty where it is none."""
    path = PurePath(name)
    if path.suffix == ".py":
        return path.stem
    return name if not path.suffix and (folder / name / "__init__.py").is_file() else ""
