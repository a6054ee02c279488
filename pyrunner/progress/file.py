"""The progress file's format."""

import json

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from pyrunner.errors import PyrunnerError
from pyrunner.progress.progress import Progress, Record

FORMAT = 1


class CorruptProgress(Exception):
    """The bytes are no progress file."""


class _ProgressFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, ser_json_inf_nan="constants")

    format: int
    current: str | None
    welcomed: bool
    farewelled: bool
    records: dict[str, Record]


_FILE = TypeAdapter(_ProgressFile)


def to_bytes(progress: Progress) -> bytes:
    """The content of a progress file."""
    file = _ProgressFile(
        format=FORMAT,
        current=progress.current,
        welcomed=progress.welcomed,
        farewelled=progress.farewelled,
        records=dict(progress.records),
    )
    return _FILE.dump_json(file, indent=1) + b"\n"


def from_bytes(content: bytes) -> Progress:
    """What a progress file holds.

    Raises:
        CorruptProgress: if it is none.
        PyrunnerError: if a newer pyrunner wrote it.
    """
    _refuse_newer(content)
    try:
        file = _FILE.validate_json(content)
    except ValidationError as error:
        raise CorruptProgress(str(error)) from None
    return Progress(file.current, file.records, file.welcomed, file.farewelled)


def _refuse_newer(content: bytes) -> None:
    """Look at the format alone: what else a newer file holds cannot be known."""
    try:
        table = json.loads(content)
    except (ValueError, RecursionError):
        return
    version = table.get("format") if isinstance(table, dict) else None
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        raise PyrunnerError(
            f"the progress file has format {version}, which is newer than this pyrunner knows; it was left untouched",
            "pip install --upgrade pyrunner",
        )
