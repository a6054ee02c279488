"""A course, its chapters and its exercises, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pyrunner.verdict import CheckName


@dataclass(frozen=True, slots=True)
class Hint:
    """One step towards the answer; with `test`, offered when that test fails."""

    text: str
    test: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The first diagnostic that the delivered file gives: what the exercise teaches.

    Args:
        check: the check that refuses the delivered file.
        test: the failing test, for `tests`.
        code: the diagnostic's code, for the other checks.
    """

    check: CheckName
    test: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """A speed that an exercise asks for: `speedup` times the variant `python` at this size."""

    size: int
    speedup: float


@dataclass(frozen=True, slots=True)
class BenchmarkSpec:
    """What to measure.

    Args:
        call: the function of the learner's module.
        support: the file beside the contract with `arguments(size)` and the functions of `variants`.
        variants: function of the support file by label; `python` is the base of every speed-up.
        sizes: the sizes to measure, passed to `arguments`.
        gate: the speed that must be reached before the exercise is done.
    """

    call: str
    support: str
    variants: Mapping[str, str]
    sizes: tuple[int, ...]
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One folder, one idea.

    Args:
        name: unique in the course.
        path: the folder, relative to `exercises/` and to `solutions/`.
        files: names of the learner's files; the first is the one to open.
        contract: names of the files that judge them.
        minutes: how long it takes.
        timeout: seconds that a run of the tests may take.
        allow: escapes from the type checker that the learner may add: `Any`, `cast`, `type: ignore`, `mypy:`.
        fresh: whether the tests need a process in which nothing ran before.
        requires_python: a version specifier; empty for any version.
    """

    name: str
    path: PurePosixPath
    title: str
    minutes: int
    checks: tuple[CheckName, ...]
    teaches: Lesson
    files: tuple[str, ...]
    contract: tuple[str, ...]
    hints: tuple[Hint, ...]
    links: tuple[str, ...]
    concepts: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    timeout: float = 10.0
    allow: frozenset[str] = frozenset()
    fresh: bool = False
    requires_python: str = ""
    benchmark: BenchmarkSpec | None = None

    @property
    def chapter(self) -> str:
        """The name of the chapter's folder."""
        return self.path.parts[0]

    @property
    def module(self) -> str:
        """The name under which the contract imports the learner's first file."""
        return PurePosixPath(self.files[0]).stem


@dataclass(frozen=True, slots=True)
class Chapter:
    """Exercises in order; `name` is the folder's."""

    name: str
    title: str
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Chapters in order, and where they stand on disk.

    Args:
        root: the folder that holds `course.toml`.
        solutions: the folder that holds the solutions, laid out as `root`.
        requires_python: a version specifier for the whole course.
        plugins: pytest plugins that the contracts need, by module name.
        concepts: what the course promises to teach, each with how: `exercise`, `measured` or `prose`.
    """

    root: Path
    solutions: Path
    name: str
    title: str
    requires_python: str
    chapters: tuple[Chapter, ...]
    welcome: str = ""
    farewell: str = ""
    plugins: tuple[str, ...] = ()
    concepts: Mapping[str, str] | None = None

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in the order in which they are learnt."""
        return tuple(exercise for chapter in self.chapters for exercise in chapter.exercises)
