"""The three kinds of TOML file in a course, as their authors write them."""

import re
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Check = Literal["build", "types", "tests", "speed"]
Escape = Literal["Any", "cast", "type: ignore", "mypy:"]
Treatment = Literal["exercise", "measured", "prose"]


def matching(pattern: str, allowed: str) -> Callable[[str], str]:
    """A validator that lets pass what the pattern matches whole, and else says in words what is allowed."""
    compiled = re.compile(pattern)

    def validate(text: str) -> str:
        if compiled.fullmatch(text) is None:
            raise ValueError(allowed)
        return text

    return validate


_IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]*"
_VERSION_CLAUSE = r"\s*(~=|[<>]=?|[!=]=)\s*\d+(\.\d+)*(\.\*)?\s*"

Text = Annotated[str, AfterValidator(matching(r"(?s).*\S.*", "must not be empty"))]
ExerciseName = Annotated[
    str, AfterValidator(matching(r"[a-z][a-z0-9_]{0,31}", "a name is snake_case, with at most 32 characters"))
]
ChapterName = Annotated[
    str,
    AfterValidator(matching(r"[a-z0-9][a-z0-9_]{0,63}", "a chapter's folder is named in snake_case: 01_type_hints")),
]
ModuleName = Annotated[
    str,
    AfterValidator(matching(rf"{_IDENTIFIER}(\.{_IDENTIFIER})*", "a plugin is named by its module: pytest_asyncio")),
]
FunctionName = Annotated[str, AfterValidator(matching(_IDENTIFIER, "must be the name of a function"))]
FileName = Annotated[
    str, AfterValidator(matching(r"(?!\.)[\w.\-]+(/(?!\.)[\w.\-]+)*", "must be a path within the exercise's folder"))
]
VersionSpecifier = Annotated[
    str, AfterValidator(matching(f"{_VERSION_CLAUSE}(,{_VERSION_CLAUSE})*", "a version specifier is such as >=3.12"))
]


class Table(BaseModel):
    """A TOML table in which every key is known and of exactly its type."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class CourseFile(Table):
    """`course.toml`"""

    format: Literal[1]
    name: ExerciseName
    title: Text
    requires_python: Annotated[VersionSpecifier, Field(alias="requires-python")]
    chapters: Annotated[list[ChapterName], Field(min_length=1)]
    pytest_plugins: Annotated[list[ModuleName], Field(alias="pytest-plugins")] = []
    welcome: str = ""
    farewell: str = ""
    concepts: dict[str, Treatment] | None = None


class ChapterFile(Table):
    """`chapter.toml`"""

    title: Text
    exercises: Annotated[list[ExerciseName], Field(min_length=1)]


class HintTable(Table):
    """One of `[[hints]]`."""

    text: Text
    test: str = ""


class TeachesTable(Table):
    """`teaches`"""

    check: Check
    test: str = ""
    code: str = ""


class GateTable(Table):
    """`[benchmark.gate]`"""

    size: Annotated[int, Field(gt=0)]
    speedup: Annotated[float, Field(gt=0)]


class BenchmarkTable(Table):
    """`[benchmark]`"""

    call: FunctionName
    support: FileName | None = None
    variants: dict[str, FunctionName]
    sizes: Annotated[list[Annotated[int, Field(gt=0)]], Field(min_length=1)]
    gate: GateTable | None = None


class ExerciseFile(Table):
    """`exercise.toml`"""

    title: Text
    minutes: Annotated[int, Field(gt=0)]
    checks: Annotated[list[Check], Field(min_length=1)]
    teaches: TeachesTable
    hints: list[HintTable] = []
    links: list[Text] = []
    concepts: list[Text] = []
    requires: list[ExerciseName] = []
    timeout: Annotated[float, Field(gt=0, le=3600)] = 10.0
    allow: list[Escape] = []
    fresh: bool = False
    requires_python: Annotated[VersionSpecifier | None, Field(alias="requires-python")] = None
    files: Annotated[list[FileName], Field(min_length=1)] | None = None
    contract: Annotated[list[FileName], Field(min_length=1)] | None = None
    benchmark: BenchmarkTable | None = None
