"""A course as JSON, and back."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from pyrunner.course.model import BenchmarkSpec, Chapter, Course, Exercise, Gate, Hint, Lesson
from pyrunner.verdict import CheckName


def encode(course: Course) -> bytes:
    """All of a course but where it stands on disk."""
    values = {name: value for name, value in _by_field(course).items() if name not in ("root", "solutions")}
    return json.dumps(values, default=_plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def decode(content: bytes, root: Path, solutions: Path) -> Course:
    """The course that was encoded; `root` and `solutions` are where it stands now.

    Raises:
        ValueError: if it is none; for the same reason, it may be a KeyError, a TypeError or an AttributeError.
    """
    values = json.loads(content)
    return Course(
        **{
            **values,
            "chapters": tuple(_chapter(chapter) for chapter in values["chapters"]),
            "plugins": tuple(values["plugins"]),
        },
        root=root,
        solutions=solutions,
    )


def _chapter(values: Mapping[str, Any]) -> Chapter:
    return Chapter(**{**values, "exercises": tuple(_exercise(exercise) for exercise in values["exercises"])})


def _exercise(values: Mapping[str, Any]) -> Exercise:
    return Exercise(
        **{
            **values,
            "path": PurePosixPath(values["path"]),
            "checks": tuple(CheckName(check) for check in values["checks"]),
            "teaches": _lesson(values["teaches"]),
            "files": tuple(values["files"]),
            "contract": tuple(values["contract"]),
            "hints": tuple(Hint(**hint) for hint in values["hints"]),
            "links": tuple(values["links"]),
            "concepts": tuple(values["concepts"]),
            "requires": tuple(values["requires"]),
            "allow": frozenset(values["allow"]),
            "benchmark": _benchmark(values["benchmark"]),
        }
    )


def _lesson(values: Mapping[str, Any]) -> Lesson:
    return Lesson(**{**values, "check": CheckName(values["check"])})


def _benchmark(values: Mapping[str, Any] | None) -> BenchmarkSpec | None:
    if values is None:
        return None
    gate = None if values["gate"] is None else Gate(**values["gate"])
    return BenchmarkSpec(**{**values, "sizes": tuple(values["sizes"]), "gate": gate})


def _by_field(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _plain(value: object) -> object:
    """What JSON has in place of what it lacks."""
    match value:
        case frozenset():
            return sorted(value)
        case PurePath():
            return value.as_posix()
        case _:
            return _by_field(value)
