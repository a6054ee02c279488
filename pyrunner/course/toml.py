"""Read one TOML file of a course, and say precisely what is wrong with it."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from pyrunner.course.names import nearest
from pyrunner.errors import PyrunnerError

FileModel = TypeVar("FileModel", bound=BaseModel)


def read_toml(path: Path, model: type[FileModel]) -> FileModel:
    """A file's content as the model describes it.

    Raises:
        PyrunnerError: if the file cannot be read, is not TOML, or has a key that is unknown, missing or wrong; names
            the file, and the line or the key, and what is allowed there.
    """
    table = _parse(path)
    _refuse_newer_format(path, table)
    try:
        return model.model_validate(table)
    except ValidationError as error:
        raise _explained(path, model, error) from None


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise PyrunnerError(f"{path} is missing", "every folder that is listed has one") from None
    except OSError as error:
        raise PyrunnerError(f"cannot read {path}: {error.strerror}", "make it readable for you") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise PyrunnerError(f"{path}: line {line} is not UTF-8", "save the file as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PyrunnerError(f"{path} is not TOML: {error}", "https://toml.io shows the syntax") from None


def _refuse_newer_format(path: Path, table: Mapping[str, Any]) -> None:
    version = table.get("format")
    if isinstance(version, int) and version > 1:
        raise PyrunnerError(
            f"{path}: format {version} is newer than this pyrunner knows", "pip install --upgrade pyrunner"
        )


def _explained(path: Path, model: type[BaseModel], error: ValidationError) -> PyrunnerError:
    # An unknown key first: it is often the misspelt one that is missing.
    first = max(error.errors(include_url=False), key=lambda detail: detail["type"] == "extra_forbidden")
    key, given = _dotted(first["loc"]), first["input"]
    match first["type"]:
        case "extra_forbidden":
            return PyrunnerError(
                f"{path}: unknown key `{key}`", _instead(str(first["loc"][-1]), _keys(model, first["loc"]))
            )
        case "missing":
            return PyrunnerError(f"{path}: `{key}` is missing")
        case "literal_error":
            allowed = first["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            return PyrunnerError(f"{path}: `{key}` is {given!r}", _instead(str(given), allowed))
        case "value_error":
            return PyrunnerError(f"{path}: `{key}` is {given!r}", str(first["ctx"]["error"]))
        case _:
            return PyrunnerError(f"{path}: `{key}` is {given!r}", first["msg"].replace("Input should", "it should"))


def _dotted(place: Sequence[str | int]) -> str:
    """A key as it is written in Python: `hints[1].text`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")


def _instead(given: str, allowed: Sequence[str]) -> str:
    close = nearest(given, allowed)
    return f"did you mean {' or '.join(close)}?" if close else f"allowed: {', '.join(allowed)}"


def _keys(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """The keys that the table around this place may have."""
    for part in place[:-1]:
        fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
        model = _table_in(fields.get(str(part))) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _table_in(annotation: Any) -> type[BaseModel] | None:
    """The table that an annotation such as `list[HintTable]` or `GateTable | None` is about."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((table for argument in get_args(annotation) if (table := _table_in(argument))), None)
