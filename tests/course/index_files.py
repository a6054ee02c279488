"""What tests do to an index, and to the files that it is of."""

import json
import os
import time
from binascii import crc32
from collections.abc import Callable
from pathlib import Path
from typing import Any


def make_old(tree: Path) -> None:
    """As if nobody had changed anything for an hour."""
    then = time.time() - 3600
    for path in [tree, *tree.rglob("*")]:
        os.utime(path, (then, then))


def forge(index: Path, change: Callable[[dict[str, Any], dict[str, Any]], None]) -> None:
    """Change the two parts of an index, of which a right one could not be told."""
    _, head, content = index.read_bytes().split(b"\n")
    parts = json.loads(head), json.loads(content)
    change(*parts)
    rest = b"\n".join(json.dumps(part).encode() for part in parts)
    index.write_bytes(b"%d\n%b" % (crc32(rest), rest))


def retitle(head: dict[str, Any], course: dict[str, Any]) -> None:
    course["title"] = "Forged"
