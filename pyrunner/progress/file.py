"""The progress file's format.

It is read without pydantic, whose import takes longer than a short command.
"""

import dataclasses
import json
from typing import Any

from pyrunner.errors import PyrunnerError
from pyrunner.progress.progress import Progress, Record, Standing
from pyrunner.progress.values import fields, integer, number, table_of, text, text_or_none, truth, tuple_of

FORMAT = 1


class CorruptProgress(Exception):
    """The bytes are no progress file."""


def to_bytes(progress: Progress) -> bytes:
    """The content of a progress file."""
    table = {"format": FORMAT, **_by_field(progress)}
    return json.dumps(table, default=_by_field, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def from_bytes(content: bytes) -> Progress:
    """What a progress file holds.

    Raises:
        CorruptProgress: if it is none.
        PyrunnerError: if a newer pyrunner wrote it.
    """
    try:
        table = json.loads(content.decode("utf-8"))
        _refuse_newer(table)
        return _progress(table)
    except (ValueError, OverflowError, RecursionError) as error:
        raise CorruptProgress(str(error)) from None


def _by_field(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _refuse_newer(table: object) -> None:
    """Look at the format alone: what else a newer file holds cannot be known."""
    version = table.get("format") if isinstance(table, dict) else None
    if type(version) is int and version > FORMAT:
        raise PyrunnerError(
            f"the progress file has format {version}, which is newer than this pyrunner knows; it was left untouched",
            "pip install --upgrade pyrunner",
        )


def _progress(value: object) -> Progress:
    known = {
        "format": integer,
        "current": text_or_none,
        "welcomed": truth,
        "farewelled": truth,
        "records": table_of(_record),
    }
    values = fields(value, known)
    if missing := known.keys() - values.keys():
        raise ValueError(f"missing: {', '.join(missing)}")
    del values["format"]
    return Progress(**values)


def _record(value: object) -> Record:
    return Record(**fields(value, _RECORD))


def _standing(value: object) -> Standing:
    return Standing(**fields(value, {"done_at": text_or_none, "passing": truth}))


_RECORD = {
    "started_at": text_or_none,
    "done_at": text_or_none,
    "runs": integer,
    "hints": integer,
    "passing": truth,
    "seconds": number,
    "checked": tuple_of(text),
    "before_resets": tuple_of(_standing),
}
