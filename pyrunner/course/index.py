"""An index of a course: what was read of it last, so that a command need not read it again."""

import json
import sys
import time
from binascii import crc32
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pyrunner.course.encoding import decode, encode
from pyrunner.course.model import Course
from pyrunner.course.signature import Signature, are_unchanged, course_signatures, signature
from pyrunner.errors import PyrunnerError
from pyrunner.storage import write_atomic

TOO_YOUNG = 2_000_000_000
"""Nanoseconds: a file changed twice within them may show one time, as some file systems count in steps of 2 seconds."""

PACKAGE = Path(__file__).parents[1]


def indexed_course(root: Path, solutions: Path, folder: Path) -> Course:
    """The course as `load_course` reads it, from an index where that is up to date; where not, the index is renewed.

    Args:
        root: the exercises' tree.
        solutions: the solutions' tree; it is not read here.
        folder: of the indexes, one for each version of Python; it can be deleted at any time, and need not be writable.

    Raises:
        PyrunnerError: if anything in the course would keep an exercise from being run; names the file and the key.
    """
    index = folder / f"{sys.implementation.cache_tag}.json"
    return _read(index, root, solutions) or _renewed(index, root, solutions)


def _read(index: Path, root: Path, solutions: Path) -> Course | None:
    """What the index holds, if it is whole, and both the course and the code that reads courses are as they were."""
    try:
        checksum, _, rest = index.read_bytes().partition(b"\n")
        if int(checksum) != crc32(rest):
            return None
        head, _, content = rest.partition(b"\n")
        signatures = json.loads(head)
        if not are_unchanged(PACKAGE, signatures["reader"]) or not are_unchanged(root, signatures["course"]):
            return None
        return decode(content, root, solutions)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _renewed(index: Path, root: Path, solutions: Path) -> Course:
    # pydantic, which reads the TOML files, takes longer to import than a short command to run.
    from pyrunner.course.load import load_course

    signatures = _signatures(root)
    course = load_course(root, solutions)
    if signatures:
        with suppress(PyrunnerError):
            write_atomic(index, _whole(signatures, course))
    return course


def _signatures(root: Path) -> Mapping[str, Mapping[str, Signature]]:
    """What an index will be held against; empty where there can be none. Taken before the course is read: then what
    changes meanwhile makes the index outdated, not wrong."""
    try:
        course, reader = course_signatures(root), _reader_signatures()
    except OSError:
        return {}
    newest = max((changed for changed, *_ in course.values()), default=0)
    return {"reader": reader, "course": course} if time.time_ns() - newest > TOO_YOUNG else {}


def _reader_signatures() -> dict[str, Signature]:
    """Of the code that makes courses of files: it is another in another version of pyrunner."""
    files = [*(PACKAGE / "course").glob("*.py"), PACKAGE / "verdict.py"]
    return {file.relative_to(PACKAGE).as_posix(): signature(file) for file in files}


def _whole(signatures: Mapping[str, Mapping[str, Signature]], course: Course) -> bytes:
    rest = b"\n".join([json.dumps(signatures).encode("ascii"), encode(course)])
    return b"%d\n%b" % (crc32(rest), rest)
