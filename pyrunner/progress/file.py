"""The progress file's format.

Format 1 had no `days`; what it tells of them is taken from the times at which exercises were begun and done.

It is read without pydantic, whose import takes longer than a short command.
"""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyrunner.errors import PyrunnerError
from pyrunner.progress.days import as_written, days_of
from pyrunner.progress.progress import Progress, Record, Standing
from pyrunner.progress.values import Read, count, fields, integer, number, table_of, text, text_or_none, truth, tuple_of

FORMAT = 2
WITHOUT_DAYS = 1


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


def _progress(table: object) -> Progress:
    if isinstance(table, dict) and table.get("format") == WITHOUT_DAYS:
        values = _all_fields(table, _PROGRESS_WITHOUT_DAYS)
        return Progress(**values, days=days_of(_times(values["records"].values())))
    return Progress(**_all_fields(table, _PROGRESS))


def _all_fields(table: object, known: Mapping[str, Read]) -> dict[str, Any]:
    values = fields(table, {"format": integer, **known})
    if missing := {"format", *known} - values.keys():
        raise ValueError(f"missing: {', '.join(missing)}")
    del values["format"]
    return values


def _times(records: Iterable[Record]) -> Iterator[str | None]:
    """When each exercise was first checked, and when it was done by a later run."""
    for record in records:
        done = {record.done_at, *(standing.done_at for standing in record.before_resets)}
        yield from {record.started_at, *done}


def _days(value: object) -> dict[str, int]:
    return {as_written(day): number for day, number in table_of(count)(value).items()}


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

_PROGRESS_WITHOUT_DAYS = {
    "current": text_or_none,
    "welcomed": truth,
    "farewelled": truth,
    "records": table_of(_record),
}
_PROGRESS = {**_PROGRESS_WITHOUT_DAYS, "days": _days}
