"""An exercise to measure with, and the contents that are saved in it."""

from dataclasses import dataclass
from string import Template

PASSING = 0
"""The revision that the contract asks for."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one save writes.

    Args:
        revision: tells this save from all others on the screen; `PASSING` makes a content that passes.
        text: the file.
    """

    revision: int
    text: str

    @property
    def passing(self) -> bool:
        return self.revision == PASSING


@dataclass(frozen=True, slots=True)
class Subject:
    """An exercise whose file can be made to fail in as many ways as there are numbers.

    Args:
        name: of the module.
        kind: what it stands for, in one word.
        suffix: of the file that is edited.
        source: the file; its fields are `revision`, a number that a test wants to be 0, `place`, an index with which
            another test passes or fails, and `first` and `second`, types that exist or do not.
        types: the two types with which it passes.
        contract: the tests.
        interface: the `.pyi` of a compiled module.
        imports: what it imports, so that a cache can be warmed without it.
    """

    name: str
    kind: str
    source: str
    contract: str
    types: tuple[str, str] = ("str", "str")
    suffix: str = ".py"
    interface: str = ""
    imports: str = ""

    @property
    def file(self) -> str:
        """The name of the file that is edited."""
        return f"{self.name}{self.suffix}"

    @property
    def contract_file(self) -> str:
        return f"test_{self.name}.py"

    @property
    def typed_files(self) -> tuple[str, ...]:
        """What the type checker is given."""
        return (f"{self.name}.pyi" if self.interface else self.file, self.contract_file)

    @property
    def support(self) -> dict[str, str]:
        """All files beside the one that is edited."""
        interface = {f"{self.name}.pyi": self.interface} if self.interface else {}
        return {self.contract_file: self.contract, **interface}

    def content(self, revision: int) -> Content:
        """The file that fails by showing this number: odd ones have two errors of each sort, even ones have one."""
        first, second = self.types
        if revision != PASSING:
            first, second = f"Undefined{revision}", f"Unknown{revision}" if revision % 2 else second
        place = 0 if revision % 2 else -1
        return Content(
            revision, Template(self.source).substitute(revision=revision, place=place, first=first, second=second)
        )


def schedule(subject: Subject, saves: int, start: int, passing_every: int = 5) -> list[Content]:
    """Failing contents, each new and as long as the others, and after some of them one that passes.

    Args:
        saves: how many that fail.
        start: the first number.
        passing_every: how many fail before one passes.
    """
    contents = []
    for count in range(1, saves + 1):
        contents.append(subject.content(start + count))
        if count % passing_every == 0 or count == saves:
            contents.append(subject.content(PASSING))
    return contents
