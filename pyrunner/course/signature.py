"""What tells that files are as they were, without reading them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Signature = tuple[int, int, int, int]
"""Of a file or a folder: when its content changed and when anything about it did, in nanoseconds, its size, its inode.

The second time tells of new files with old times, as an archive and a copy leave them; only the first can be chosen.
"""


def signature(path: str | Path) -> Signature:
    """What changes when a file is written, and when a name in a folder comes or goes.

    Raises:
        OSError: if there is none.
    """
    status = os.stat(path)
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def course_signatures(root: Path) -> dict[str, Signature]:
    """Of all that a course is read from: its TOML files, and the folders, in which it looks for other files by name.

    Args:
        root: the exercises' tree; the paths are relative to it.

    Raises:
        OSError: if it cannot be looked at.
    """
    return {os.path.relpath(path, root): signature(path) for path in _looked_at(root)}


def are_unchanged(root: Path, signatures: Mapping[str, Sequence[int]]) -> bool:
    """Whether everything, by its path relative to a folder, has the signature it had."""
    try:
        return all(signature(f"{root}{os.sep}{path}") == tuple(before) for path, before in signatures.items())
    except OSError:
        return False


def _looked_at(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root, followlinks=True):
        yield folder
        yield from (os.path.join(folder, name) for name in names if name.endswith(".toml"))
