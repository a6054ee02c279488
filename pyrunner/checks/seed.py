"""Gives a new mypy cache what another one knows already: the types of the standard library and of packages."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


def seed(cache: Path) -> None:
    """Fill a cache that does not exist yet from one beside it, if there is one; nothing is lost where that fails.

    mypy finds out by itself what of it does not hold.
    """
    if cache.exists() or not cache.parent.is_dir():
        return
    others = sorted(path for path in cache.parent.iterdir() if path.is_dir() and not path.name.startswith("."))
    unfinished = cache.with_name(f".{cache.name}")
    shutil.rmtree(unfinished, ignore_errors=True)
    with suppress(OSError, IndexError):
        shutil.copytree(others[0], unfinished)
        os.replace(unfinished, cache)
